package org.cabildo.server.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.problem.Problem;
import org.cabildo.refresh.Source;
import org.cabildo.refresh.SourceState;
import org.cabildo.refresh.SourceTerms;
import org.cabildo.server.console.Fields.Need;
import org.cabildo.server.portal.Texts;

/** Puts where a dataset updates itself from into the words of its page in the console. */
final class SourceDesk {
  /** What most files need; anything else goes by the API. */
  private static final List<String> USUAL = List.of("PT1H", "P1D", "P7D", "P1M");

  private static final String DAILY = "P1D";

  private final Desk desk;
  private final String slug;
  private final Optional<Source> source;
  private final Texts t;

  SourceDesk(Desk desk, String slug, Optional<Source> source) {
    this.desk = desk;
    this.slug = slug;
    this.source = source;
    this.t = desk.t();
  }

  /** A form that was sent, and what is wrong with it. */
  record Mistake(Values sent, Problem problem) {}

  /** What the form says. */
  static SourceTerms terms(Values sent) {
    return new SourceTerms(sent.required("url"), sent.required("every"), sent.text("table"), false);
  }

  /** What is set, but for whether it is paused. */
  static SourceTerms terms(Source source, boolean paused) {
    return new SourceTerms(source.url().toString(), source.every().text(), source.table(), paused);
  }

  SourceView view(Optional<Mistake> mistake) {
    Values values =
        mistake.map(Mistake::sent).or(() -> source.map(SourceDesk::values)).orElse(fresh());
    return new SourceView(
        new Fields(desk, "source.", values, mistake.map(Mistake::problem))
            .add("url", "url", Need.REQUIRED)
            .choose("every", "choice", Need.REQUIRED, periods(values.typed("every")))
            .add("table", "text", Need.OPTIONAL)
            .form(here("")),
        mistake.isPresent(),
        source.map(this::status),
        source.map(this::actions).orElse(List.of()));
  }

  private static Values fresh() {
    return Values.none().with("every", DAILY);
  }

  private static Values values(Source source) {
    return Values.none()
        .with("url", source.url().toString())
        .with("every", source.every().text())
        .with("table", source.table());
  }

  private Map<String, String> periods(String chosen) {
    Map<String, String> periods = new LinkedHashMap<>();
    USUAL.forEach(period -> periods.put(period, t.of("source.every." + period)));
    if (!chosen.isEmpty()) {
      periods.putIfAbsent(chosen, t.of("source.every.other", chosen));
    }
    return periods;
  }

  private SourceView.StatusView status(Source found) {
    Source.Health health = found.health();
    List<DatasetDeskView.Fact> facts = new ArrayList<>();
    facts.add(
        new DatasetDeskView.Fact(
            t.of("source.state"), t.of("source.state." + health.state().key())));
    health.triedAt().ifPresent(at -> facts.add(moment("source.tried", at)));
    health.succeededAt().ifPresent(at -> facts.add(moment("source.succeeded", at)));
    health.nextAt().ifPresent(at -> facts.add(moment("source.next", at)));
    return new SourceView.StatusView(
        facts,
        health
            .problem()
            .map(problem -> DatasetDesks.said(problem, desk))
            .map(said -> health.state() == SourceState.HELD ? t.of("source.held", said) : said));
  }

  private DatasetDeskView.Fact moment(String label, Instant at) {
    return new DatasetDeskView.Fact(t.of(label), desk.formats().dateTime(at));
  }

  private List<ActionForm> actions(Source found) {
    ActionForm remove = action("/remove", "source.remove");
    return found.isPaused()
        ? List.of(action("/resume", "source.resume"), remove)
        : List.of(action("/run", "source.run"), action("/pause", "source.pause"), remove);
  }

  private ActionForm action(String what, String label) {
    return ActionForm.of(desk, here(what), t.of(label));
  }

  private String here(String what) {
    return desk.href("/datasets/" + slug + "/source" + what);
  }
}
