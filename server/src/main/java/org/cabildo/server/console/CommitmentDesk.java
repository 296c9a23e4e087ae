package org.cabildo.server.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.commitment.Commitment;
import org.cabildo.commitment.CommitmentState;
import org.cabildo.commitment.Promise;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.Fields.Need;

/** Puts a commitment into the words of its page in the console. */
final class CommitmentDesk {
  private final Desk desk;
  private final Commitment commitment;
  private final Mistake mistake;

  /**
   * A page.
   *
   * @param mistake what was sent and could not be done
   */
  CommitmentDesk(Desk desk, Commitment commitment, Mistake mistake) {
    this.desk = desk;
    this.commitment = commitment;
    this.mistake = mistake;
  }

  /**
   * A form that was sent with something wrong.
   *
   * @param step {@code commitment}, {@code promise}, {@code link} or {@code drop}; empty for none
   */
  record Mistake(String step, Values sent, Optional<Problem> problem) {
    static Mistake none() {
      return new Mistake("", Values.none(), Optional.empty());
    }

    Optional<Problem> in(String name) {
      return step.equals(name) ? problem : Optional.empty();
    }

    Values values(String name, Values otherwise) {
      return step.equals(name) ? sent : otherwise;
    }
  }

  CommitmentView view(
      Map<String, String> offices, Map<String, String> datasets, Optional<String> after) {
    String title = desk.in(commitment.description().title());
    boolean own = desk.mayPublishFor(commitment.description().office());
    return new CommitmentView(
        desk.frame(title, "plan")
            .under(List.of(desk.item(desk.t().of("nav.plan"), desk.href("/plan")))),
        title,
        desk.in(commitment.officeName()),
        Optional.of(StateView.of(commitment.state(), desk)),
        after.filter(a -> desk.t().has("plan.after." + a)).map(a -> desk.t().of("plan.after." + a)),
        facts(),
        own ? Optional.of(form(offices)) : Optional.empty(),
        own ? steps(datasets) : List.of());
  }

  private FormView form(Map<String, String> offices) {
    return CommitmentForm.view(
        desk,
        offices,
        mistake.values("commitment", CommitmentForm.of(commitment.description())),
        Optional.of(commitment.slug()),
        mistake.in("commitment"));
  }

  private List<String> facts() {
    List<String> facts = new ArrayList<>();
    commitment
        .promise()
        .ifPresent(
            promise -> {
              facts.add(desk.t().of("plan.fact.due", desk.formats().date(promise.due())));
              promise.moves().forEach(move -> facts.add(moved(move)));
            });
    commitment.dataset().ifPresent(slug -> facts.add(desk.t().of("plan.fact.dataset", slug)));
    commitment.dropped().ifPresent(why -> facts.add(desk.t().of("plan.fact.dropped", why)));
    return facts;
  }

  private String moved(Promise.Move move) {
    return desk.t().of("plan.moved", desk.formats().date(move.from()), move.reason());
  }

  private List<CommitmentView.StepView> steps(Map<String, String> datasets) {
    List<CommitmentView.StepView> steps = new ArrayList<>();
    if (commitment.state() != CommitmentState.PUBLISHED) {
      steps.add(step("promise", promise()));
    }
    if (commitment.state() != CommitmentState.DROPPED) {
      steps.add(step("link", link(datasets)));
    }
    if (commitment.state() == CommitmentState.INVENTORIED
        || commitment.state() == CommitmentState.COMMITTED) {
      steps.add(step("drop", fields("drop.", Values.none()).add("reason", "long", Need.REQUIRED)));
    }
    return steps;
  }

  private Fields promise() {
    Fields fields =
        fields(
                "promise.",
                Values.none().with("due", commitment.promise().map(p -> p.due().toString())))
            .add("due", "date", Need.REQUIRED);
    return commitment.promise().isPresent() ? fields.add("reason", "long", Need.REQUIRED) : fields;
  }

  private Fields link(Map<String, String> datasets) {
    return fields("link.", Values.none().with("dataset", commitment.dataset()))
        .choose("dataset", "choice", Need.OPTIONAL, datasets);
  }

  private Fields fields(String form, Values otherwise) {
    String step = form.replace(".", "");
    return new Fields(desk, form, mistake.values(step, otherwise), mistake.in(step));
  }

  private CommitmentView.StepView step(String name, Fields fields) {
    String title =
        name.equals("promise") && commitment.promise().isPresent() ? "promise.again" : name;
    return new CommitmentView.StepView(
        name,
        desk.t().of("plan.step." + title),
        fields.form(desk.href("/plan/commitment/" + name + "?slug=" + commitment.slug())),
        mistake.in(name).isPresent());
  }
}
