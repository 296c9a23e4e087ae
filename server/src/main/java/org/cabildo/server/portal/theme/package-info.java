/**
 * How a portal gets its own looks: from a tenant's seed colour, {@link
 * org.cabildo.server.portal.theme.Palette} computes light and dark colours whose contrast holds by
 * construction, and {@link org.cabildo.server.portal.theme.ThemeSheet} writes them as CSS custom
 * properties. Uses only {@code tenancy}.
 */
@NullMarked
package org.cabildo.server.portal.theme;

import org.jspecify.annotations.NullMarked;
