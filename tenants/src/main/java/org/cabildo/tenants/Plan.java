package org.cabildo.tenants;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What applying a bundle does to one tenant.
 *
 * @param name the tenant's id
 * @param steps one for the tenant and for each office, theme, dataset, dataset's rows, commitment,
 *     promise and page of the bundle, in the order in which they are done
 */
public record Plan(String name, List<Step> steps) {
  public Plan {
    steps = List.copyOf(steps);
  }

  /** Whether nothing has to be done. */
  public boolean isDone() {
    return steps.stream().noneMatch(Plan::works);
  }

  /** The steps that create or change something. */
  public List<Step> work() {
    return steps.stream().filter(Plan::works).toList();
  }

  /** A heading and every step that is not nothing, one a line. */
  public String text(Locale language) {
    Texts texts = new Texts(language);
    String sum = isDone() ? texts.text("action.nothing") : Integer.toString(work().size());
    return steps.stream()
        .filter(step -> step.action() != Step.Action.NOTHING)
        .map(step -> "\n  " + step.text(language))
        .collect(Collectors.joining("", texts.text("plan", name, sum), ""));
  }

  /**
   * The same, for what is done at once: of a portal that is new only how many steps open it, for
   * nothing was there that they could change.
   */
  public String brief(Locale language) {
    boolean opens =
        steps.stream()
            .anyMatch(s -> s.subject() == Step.Subject.TENANT && s.action() == Step.Action.CREATE);
    return opens
        ? new Texts(language).text("plan.opens", name, Integer.toString(work().size()))
        : text(language);
  }

  private static boolean works(Step step) {
    return step.action() == Step.Action.CREATE || step.action() == Step.Action.CHANGE;
  }
}
