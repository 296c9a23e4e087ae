package org.cabildo.server.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetState;
import org.cabildo.catalog.PersonalDataDecision;
import org.cabildo.catalog.PublicationRequest;
import org.cabildo.catalog.RequestState;
import org.cabildo.catalog.ReviewRule;
import org.cabildo.privacy.PersonalData;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.Fields.Need;
import org.cabildo.server.portal.Formats;
import org.cabildo.server.portal.Texts;
import org.cabildo.table.ImportReport;

/** Puts what becomes of a dataset's publication into the words of its page in the console. */
final class ReviewDesk {
  /**
   * Whether somebody else has to agree, who asks, who may decide about what, and what was decided
   * about personal data.
   */
  record Setting(
      ReviewRule rule,
      Map<String, String> people,
      boolean mayDecide,
      List<PersonalDataDecision> answeredFor) {}

  /** A form that was sent, and what is wrong with it. */
  record Mistake(String step, Values sent, Problem problem) {}

  private final Desk desk;
  private final Dataset dataset;
  private final Setting setting;
  private final Optional<Mistake> mistake;
  private final Texts t;
  private final Formats f;

  ReviewDesk(Desk desk, Dataset dataset, Setting setting, Optional<Mistake> mistake) {
    this.desk = desk;
    this.dataset = dataset;
    this.setting = setting;
    this.mistake = mistake;
    this.t = desk.t();
    this.f = desk.formats();
  }

  /**
   * The part of the page.
   *
   * @param last the latest request
   * @param held what was understood of the version that waits
   * @param clear whether nobody has to decide about personal data first
   */
  ReviewView view(
      Optional<PublicationRequest> last, Optional<DatasetDeskView.ReportView> held, boolean clear) {
    Optional<PublicationRequest> told = last.filter(ReviewDesk::isTold);
    Optional<PublicationRequest> open = told.filter(request -> request.state().isOpen());
    boolean own = desk.mayPublishFor(dataset.office().slug());
    return new ReviewView(
        told.map(request -> StateView.of(request.state(), desk)),
        told.map(this::facts).orElse(List.of()),
        open.map(this::personal).orElse(List.of()),
        trouble(told),
        held,
        own ? open.map(this::actions).orElse(List.of()) : List.of(),
        own ? steps(open, clear) : List.of());
  }

  /** Nothing more is told of what came out as it was meant to. */
  private static boolean isTold(PublicationRequest request) {
    return request.state().isOpen()
        || request.state() == RequestState.SENT_BACK
        || request.state() == RequestState.FAILED;
  }

  private List<DatasetDeskView.Fact> facts(PublicationRequest request) {
    List<DatasetDeskView.Fact> facts = new ArrayList<>();
    facts.add(
        fact("review.what", t.of(request.held().isPresent() ? "review.version" : "review.whole")));
    facts.add(fact("review.asked-by", name(request.asked().by())));
    facts.add(fact("review.asked-at", f.dateTime(request.asked().at())));
    request.asked().note().ifPresent(note -> facts.add(fact("review.note", note)));
    request.publishAt().ifPresent(at -> facts.add(fact("review.at", f.dateTime(at))));
    if (request.state() == RequestState.SCHEDULED) {
      request.decision().ifPresent(d -> facts.add(fact("review.approved-by", name(d.by()))));
    }
    return facts;
  }

  /** So that whoever agrees knows what they agree to. */
  private List<String> personal(PublicationRequest open) {
    return open.held().or(dataset::current).map(v -> v.report().personalData()).stream()
        .flatMap(List::stream)
        .flatMap(
            data ->
                setting.answeredFor().stream().filter(d -> d.isAbout(data)).map(d -> said(data, d)))
        .toList();
  }

  private String said(PersonalData data, PersonalDataDecision decision) {
    return t.of(
        "review.personal",
        ImportReport.message(data, desk.language()),
        name(decision.by()),
        decision.reason());
  }

  private List<String> trouble(Optional<PublicationRequest> told) {
    List<String> trouble = new ArrayList<>();
    told.filter(request -> request.state() == RequestState.SENT_BACK)
        .flatMap(PublicationRequest::decision)
        .ifPresent(
            d ->
                trouble.add(
                    t.of(
                        "review.sent-back",
                        name(d.by()),
                        f.dateTime(d.at()),
                        d.reason().orElse(""))));
    told.flatMap(PublicationRequest::problem)
        .ifPresent(problem -> trouble.add(t.of("review.failed", DatasetDesks.said(problem, desk))));
    dataset
        .withdrawal()
        .filter(w -> dataset.state() != DatasetState.PUBLISHED)
        .ifPresent(
            w ->
                trouble.add(
                    t.of("review.withdrawn", name(w.by()), f.dateTime(w.at()), w.reason())));
    return trouble;
  }

  private List<ActionForm> actions(PublicationRequest open) {
    List<ActionForm> actions = new ArrayList<>();
    if (open.state() == RequestState.IN_REVIEW && setting.mayDecide()) {
      actions.add(action(open, "approve"));
    }
    actions.add(action(open, "cancel"));
    return actions;
  }

  private List<CommitmentView.StepView> steps(Optional<PublicationRequest> open, boolean clear) {
    List<CommitmentView.StepView> steps = new ArrayList<>();
    open.filter(r -> r.state() == RequestState.IN_REVIEW && setting.mayDecide())
        .ifPresent(
            request ->
                steps.add(
                    step(
                        "send-back",
                        false,
                        fields("send-back")
                            .add("reason", "long", Need.REQUIRED)
                            .form(here("/" + request.id() + "/send-back")))));
    if (dataset.state() == DatasetState.PUBLISHED) {
      steps.add(
          step(
              "withdraw",
              false,
              fields("withdraw").add("reason", "long", Need.REQUIRED).form(here("/withdrawal"))));
    } else if (dataset.current().isPresent() && clear && open.isEmpty()) {
      steps.add(setting.rule() == ReviewRule.NONE ? schedule() : ask());
    }
    return steps;
  }

  private CommitmentView.StepView schedule() {
    return step(
        "schedule",
        false,
        fields("schedule").add("at", "datetime-local", Need.REQUIRED).form(here("")));
  }

  private CommitmentView.StepView ask() {
    return step(
        "ask",
        true,
        fields("ask")
            .add("note", "long", Need.OPTIONAL)
            .add("at", "datetime-local", Need.OPTIONAL)
            .form(here("")));
  }

  private CommitmentView.StepView step(String name, boolean open, FormView form) {
    return new CommitmentView.StepView(
        name, t.of("review." + name), form, open || wrong(name).isPresent());
  }

  private Fields fields(String step) {
    return new Fields(
        desk,
        "review." + step + ".",
        wrong(step).map(Mistake::sent).orElse(Values.none()),
        wrong(step).map(Mistake::problem));
  }

  private Optional<Mistake> wrong(String step) {
    return mistake.filter(m -> m.step().equals(step));
  }

  private ActionForm action(PublicationRequest request, String what) {
    return ActionForm.of(desk, here("/" + request.id() + "/" + what), t.of("review." + what));
  }

  private String name(String subject) {
    return JobDesk.by(subject, setting.people(), t);
  }

  private DatasetDeskView.Fact fact(String label, String value) {
    return new DatasetDeskView.Fact(t.of(label), value);
  }

  private String here(String what) {
    return desk.href("/datasets/" + dataset.slug() + "/publication" + what);
  }
}
