/**
 * What the fuzz tests share: how files and texts are spoilt, how long it goes on, and what may come
 * of it. The tests themselves stand beside what they try, as {@code *FuzzTest}.
 */
package org.cabildo.fuzz;
