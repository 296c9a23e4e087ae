/**
 * Text that people write in Markdown, as markup for a page. Begin with {@link
 * org.cabildo.server.portal.prose.Prose}. Nothing that is written becomes markup but what the
 * syntax of Markdown says, and what comes of it passes a second time, through a list of elements
 * and attributes that may stand on a page. Knows nothing of portals; uses the two libraries.
 */
@NullMarked
package org.cabildo.server.portal.prose;

import org.jspecify.annotations.NullMarked;
