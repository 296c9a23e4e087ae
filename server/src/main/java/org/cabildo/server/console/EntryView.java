package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/** The page with the form of one office or theme. */
public record EntryView(ConsoleFrame frame, String heading, String lead, FormView form) {
  /**
   * The page.
   *
   * @param kind {@code office} or {@code theme}
   * @param existing its short name, unless it is new
   */
  static EntryView of(Desk desk, String kind, Optional<String> existing, FormView form) {
    String heading = desk.t().of(kind + (existing.isPresent() ? ".heading" : ".new.heading"));
    return new EntryView(
        desk.frame(heading, "catalog")
            .under(List.of(desk.item(desk.t().of("nav.catalog"), desk.href("/catalog")))),
        heading,
        desk.t().of(kind + ".lead"),
        form);
  }
}
