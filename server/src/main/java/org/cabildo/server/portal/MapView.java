package org.cabildo.server.portal;

import java.util.Optional;
import org.cabildo.server.portal.figure.PlaceMap;

/**
 * Where the rows are that match the filters.
 *
 * @param title what is shown, for those who do not see it
 * @param drawing what is drawn
 * @param viewBox of the drawing
 * @param bar length of the scale bar of 100
 * @param scale what the bar stands for
 * @param range how many rows of how many
 * @param outside how many places are not drawn, if any
 * @param extent between which latitudes and longitudes
 * @param source where the places are from and of which day
 * @param request absolute address of the rows as GeoJSON
 */
public record MapView(
    String title,
    PlaceMap drawing,
    String viewBox,
    String bar,
    String scale,
    String range,
    Optional<String> outside,
    String extent,
    String source,
    String request) {}
