/**
 * Datasets that are brought up to date by themselves, from an address at which their publisher
 * keeps the file. {@link org.cabildo.refresh.Refreshes} sets it; {@link
 * org.cabildo.refresh.RefreshWorkers} asks there when it is time, and what is new becomes an import
 * job like any other file: what a person would have to decide about waits for one. Uses {@code
 * imports} and what that uses, and {@code egress}.
 */
@NullMarked
package org.cabildo.refresh;

import org.jspecify.annotations.NullMarked;
