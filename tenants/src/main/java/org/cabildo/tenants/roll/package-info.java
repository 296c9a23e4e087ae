/**
 * Many portals at once, from one CSV file: a roll. {@link org.cabildo.tenants.roll.Rolls} reads
 * one, tells what is wrong in which line and column, and opens the portals one after the other;
 * {@code RollFile} reads, {@code RollRow} says what a line means. The columns stand in {@code
 * docs/tenants.md}. Uses {@code catalog}'s onboarding, as the form and the API do.
 */
@NullMarked
package org.cabildo.tenants.roll;

import org.jspecify.annotations.NullMarked;
