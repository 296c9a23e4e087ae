package org.cabildo.server.portal;

import java.util.List;
import java.util.Optional;

/**
 * Results of a search, in one portal or in all.
 *
 * @param frame what surrounds it
 * @param heading says what was found
 * @param action where the form leads
 * @param query the words
 * @param hidden parameters that the form keeps
 * @param facets what narrows the search
 * @param chosen facet values in force, with the address without them
 * @param clear address without any facet
 * @param sorts orders to choose from
 * @param results this page
 * @param range which of how many
 * @param previous page before
 * @param next page after
 * @param suggestions where to go when nothing was found
 */
public record SearchView(
    Frame frame,
    String heading,
    String label,
    String action,
    String query,
    List<Hidden> hidden,
    List<Facet> facets,
    List<Link> chosen,
    String clear,
    List<Option> sorts,
    List<Card> results,
    String range,
    Optional<String> previous,
    Optional<String> next,
    List<Link> suggestions) {
  /** A parameter that a form carries along. */
  public record Hidden(String name, String value) {}

  /** One way to narrow the search. */
  public record Facet(String name, String label, List<Option> options, boolean open) {}

  /** A value to choose. */
  public record Option(String value, String label, String count, boolean chosen) {}
}
