/**
 * What a government says on its portal in words of its own: pages, written in Markdown by its
 * staff. Begin with {@link org.cabildo.editorial.Page}; the verbs are {@link
 * org.cabildo.editorial.Pages}. The text is kept as it was written; who shows it turns it into
 * markup and lets nothing through that is not text. Uses {@code journal}, {@code access}, {@code
 * tenancy} and {@code problem}.
 */
@NullMarked
package org.cabildo.editorial;

import org.jspecify.annotations.NullMarked;
