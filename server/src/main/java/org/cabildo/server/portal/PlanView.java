package org.cabildo.server.portal;

import java.util.List;
import java.util.Optional;

/**
 * What a government promises to publish, and by when.
 *
 * @param figures how much of it is open, late and kept
 * @param action where the filter leads
 * @param offices what to filter by; none when there is only one
 * @param hidden what the filter keeps
 * @param chosen the office in force, with where it is taken away
 * @param groups one for each state, the late ones first
 * @param csv address of the plan as an inventory
 * @param api absolute address of the plan for programs
 */
public record PlanView(
    Frame frame,
    List<Figure> figures,
    String action,
    List<SearchView.Option> offices,
    List<SearchView.Hidden> hidden,
    Optional<Link> chosen,
    List<Group> groups,
    String csv,
    String api) {
  /** A number and what it counts. */
  public record Figure(String value, String label) {}

  /**
   * Commitments in one state.
   *
   * @param key {@code late}, {@code committed}, {@code published}, {@code dropped}
   */
  public record Group(String key, String title, String icon, List<Entry> entries) {}

  /**
   * A commitment.
   *
   * @param language of its title
   * @param description what the data will hold, whole, in paragraphs
   * @param date what is promised, as a sentence; absent when no date was
   * @param why what the data are good for
   * @param moved how the date moved, one sentence each
   * @param facts who answers for it, how often, in which format
   * @param dropped why it will not be published
   * @param dataset where the data are
   */
  public record Entry(
      String slug,
      String title,
      String language,
      List<String> description,
      Link office,
      Optional<String> date,
      Optional<String> why,
      List<String> moved,
      List<String> facts,
      Optional<String> dropped,
      Optional<String> dataset) {}
}
