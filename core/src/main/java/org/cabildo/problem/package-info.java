/**
 * What can go wrong, in words a person understands. Start with {@link org.cabildo.problem.Problem}.
 * Uses only the JDK; everything else may use it.
 */
@NullMarked
package org.cabildo.problem;

import org.jspecify.annotations.NullMarked;
