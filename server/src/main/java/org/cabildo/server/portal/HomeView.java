package org.cabildo.server.portal;

import java.util.List;

/**
 * A tenant's home page.
 *
 * @param frame what surrounds it
 * @param question the heading
 * @param suggestions most viewed datasets, to begin with
 * @param figures what the portal holds, counted now
 * @param themes subjects that have datasets
 * @param latest just updated
 * @param popular most viewed
 * @param offices who publishes
 * @param apiUrl absolute address of the list of datasets for programs
 */
public record HomeView(
    Frame frame,
    String question,
    List<Link> suggestions,
    List<Figure> figures,
    List<Tile> themes,
    List<Card> latest,
    List<Card> popular,
    List<Line> offices,
    String apiUrl) {
  /** A number worth knowing and where it comes from. */
  public record Figure(String value, String label, String href) {}

  /** A subject. */
  public record Tile(String name, String icon, String count, String href) {}

  /** An office or another thing with a count. */
  public record Line(String name, String href, String count) {}
}
