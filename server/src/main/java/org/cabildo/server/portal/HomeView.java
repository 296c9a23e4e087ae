package org.cabildo.server.portal;

import java.util.List;
import java.util.Optional;

/**
 * A tenant's home page.
 *
 * @param frame what surrounds it
 * @param question the heading
 * @param lead one sentence about the place
 * @param begin what introduces the suggestions
 * @param suggestions datasets to begin with, most viewed first
 * @param figures what the portal holds, counted now
 * @param themes subjects that have datasets
 * @param latest just updated
 * @param allLatest address of everything, latest first
 * @param popular most viewed, without those that nobody has viewed
 * @param allPopular address of everything, most viewed first
 * @param offices who publishes
 * @param plan what is promised, once anything is
 * @param apiUrl absolute address of the list of datasets for programs
 * @param developers page that tells how programs ask
 */
public record HomeView(
    Frame frame,
    String question,
    String lead,
    String begin,
    List<Link> suggestions,
    List<Figure> figures,
    List<Tile> themes,
    List<Card> latest,
    String allLatest,
    List<Card> popular,
    String allPopular,
    List<Line> offices,
    Optional<PlanLine> plan,
    String apiUrl,
    String developers) {
  /** A number worth knowing and where it comes from. */
  public record Figure(String value, String label, String href) {}

  /** What is promised and kept, and where to read more. */
  public record PlanLine(List<PlanView.Figure> figures, String href) {}

  /** A subject. */
  public record Tile(String name, String icon, String count, String href) {}

  /** An office or another thing with a count. */
  public record Line(String name, String href, String count) {}
}
