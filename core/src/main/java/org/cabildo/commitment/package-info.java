/**
 * The publication plan of a tenant: which data it has, which of them it promises to open, by when
 * and who answers for it, and which became datasets. Begin with {@link
 * org.cabildo.commitment.Commitment}; the verbs are {@link org.cabildo.commitment.Commitments}.
 * That a promise is kept is read from the catalogue and never written here. Uses {@code catalog}
 * and what that uses.
 */
@NullMarked
package org.cabildo.commitment;

import org.jspecify.annotations.NullMarked;
