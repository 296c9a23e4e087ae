/**
 * Geometry of charts and maps: scales, lines, bars and places, from numbers to what SVG draws. It
 * knows no dataset, no language and no colour; those are of the pages and of the style sheet. Start
 * at {@link org.cabildo.server.portal.figure.Scale} and {@link
 * org.cabildo.server.portal.figure.PlaceMap}.
 */
@NullMarked
package org.cabildo.server.portal.figure;

import org.jspecify.annotations.NullMarked;
