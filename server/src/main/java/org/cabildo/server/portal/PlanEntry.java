package org.cabildo.server.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cabildo.commitment.Commitment;
import org.cabildo.commitment.CommitmentState;
import org.cabildo.commitment.Promise;

/** Puts a commitment into the words of the plan's page. */
final class PlanEntry {
  private PlanEntry() {}

  static PlanView.Entry of(Commitment c, Site site) {
    Texts t = site.texts();
    return new PlanView.Entry(
        c.slug(),
        site.in(c.description().title()),
        c.description().title().languageIn(site.language()),
        Paragraphs.of(site.in(c.description().description())),
        new Link(site.in(c.officeName()), site.href("/offices/" + c.description().office())),
        c.promise().map(p -> t.of("plan.due." + dateKey(c), site.formats().date(p.due()))),
        c.description().why().map(site::in),
        c.promise().map(p -> moved(p, site)).orElse(List.of()),
        facts(c, t),
        c.dropped(),
        c.state() == CommitmentState.PUBLISHED
            ? c.dataset().map(slug -> site.href("/datasets/" + slug))
            : Optional.empty());
  }

  private static String dateKey(Commitment c) {
    return c.late() ? "late" : c.state().key();
  }

  private static List<String> moved(Promise promise, Site site) {
    return promise.moves().stream()
        .map(move -> site.texts().of("plan.moved", site.formats().date(move.from()), move.reason()))
        .toList();
  }

  private static List<String> facts(Commitment c, Texts t) {
    return Stream.of(
            Optional.of(t.of("plan.responsible", c.description().responsible())),
            Optional.of(t.of("frequency." + c.description().frequency().key())),
            c.description().format())
        .flatMap(Optional::stream)
        .toList();
  }
}
