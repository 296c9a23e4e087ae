package org.cabildo.server.console;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.Fields.Need;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.Tenant;

/**
 * The fields of a portal's links: one line for each link and two lines more, so that links are
 * added without scripts. A line that is emptied is a link less.
 */
final class LinkFields {
  private static final String LABEL = "label";
  private static final String ENGLISH = "labelEn";
  private static final String HREF = "href";
  private static final List<String> OF_A_LINE = List.of(LABEL, ENGLISH, HREF);
  private static final int MOST = 20;
  private static final int SPARE = 2;

  private LinkFields() {}

  /** The same values and what the fields hold of these links. */
  static Values with(Values values, List<Tenant.Link> links) {
    Values more = values;
    for (int i = 0; i < links.size(); i++) {
      Tenant.Link link = links.get(i);
      more =
          more.with(name(i, LABEL), link.label().es())
              .with(name(i, ENGLISH), link.label().en())
              .with(name(i, HREF), link.href().toString());
    }
    return more;
  }

  /**
   * The same values with no empty line between links, so that each has the number it is kept in.
   */
  static Values closedUp(Values sent) {
    Values closed = sent;
    List<Integer> full = full(sent);
    for (int line = 0; line < MOST + SPARE; line++) {
      for (String part : OF_A_LINE) {
        closed =
            closed.with(
                name(line, part),
                line < full.size() ? sent.text(name(full.get(line), part)) : sent.text(""));
      }
    }
    return closed;
  }

  /**
   * The links.
   *
   * @throws Problem {@code invalid} when one has no text or no address
   */
  static List<Tenant.Link> links(Values sent) {
    List<Tenant.Link> links = new ArrayList<>();
    for (int line : full(sent)) {
      links.add(
          new Tenant.Link(
              new LocalText(sent.required(name(line, LABEL)), sent.text(name(line, ENGLISH))),
              address(sent, name(line, HREF))));
    }
    return links;
  }

  /** The lines, after those of the form before. */
  static Fields add(Fields fields, Desk desk, Values values) {
    fields.part("links");
    int lines = Math.min(MOST, full(values).size() + SPARE);
    for (int line = 0; line < lines; line++) {
      if (line == 0) {
        fields.hinting(desk.t().of("profile.links.hint"));
      }
      fields
          .add(name(line, LABEL), "text", Need.OPTIONAL)
          .add(name(line, ENGLISH), "text", Need.OPTIONAL)
          .add(name(line, HREF), "url", Need.OPTIONAL);
    }
    return fields;
  }

  private static URI address(Values sent, String field) {
    try {
      return URI.create(sent.required(field));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(field, "not-a-url");
    }
  }

  private static List<Integer> full(Values sent) {
    return IntStream.range(0, MOST + SPARE)
        .filter(line -> OF_A_LINE.stream().anyMatch(p -> sent.text(name(line, p)).isPresent()))
        .boxed()
        .toList();
  }

  private static String name(int line, String part) {
    return "links." + line + "." + part;
  }
}
