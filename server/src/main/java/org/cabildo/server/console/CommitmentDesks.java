package org.cabildo.server.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.catalog.Offices;
import org.cabildo.catalog.Workbench;
import org.cabildo.commitment.Commitment;
import org.cabildo.commitment.Commitments;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.CommitmentDesk.Mistake;

/** Draws the page of a commitment, for whatever was just done with it. */
@ApplicationScoped
public class CommitmentDesks {
  private final Desks desks;
  private final Commitments commitments;
  private final Offices offices;
  private final Workbench workbench;

  @Inject
  CommitmentDesks(Desks desks, Commitments commitments, Offices offices, Workbench workbench) {
    this.desks = desks;
    this.commitments = commitments;
    this.offices = offices;
    this.workbench = workbench;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected CommitmentDesks() {
    this(null, null, null, null);
  }

  /** The page of one that exists. */
  Response page(int status, String slug, Mistake mistake, Optional<String> after) {
    Desk desk = desks.forThoseWhoMay(Permission.READ_DRAFTS);
    Commitment commitment = commitments.find(slug);
    return desk.page(
        status,
        "commitment",
        new CommitmentDesk(desk, commitment, mistake)
            .view(OwnOffices.of(desk, offices.list()), datasets(desk, commitment), after));
  }

  /** The form of a new one. */
  Response create(int status, Values values, Optional<Problem> problem) {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    Map<String, String> own = OwnOffices.of(desk, offices.list());
    String heading = desk.t().of("commitment.new.heading");
    if (own.isEmpty()) {
      return desk.page("no-office", NoOfficeView.of(desk, heading, "plan"));
    }
    return desk.page(
        status,
        "commitment",
        new CommitmentView(
            desk.frame(heading, "plan")
                .under(List.of(desk.item(desk.t().of("nav.plan"), desk.href("/plan")))),
            heading,
            desk.t().of("commitment.lead"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of(CommitmentForm.view(desk, own, values, Optional.empty(), problem)),
            List.of()));
  }

  /** What it may become: none, what it becomes now, and the latest of the person's offices. */
  private Map<String, String> datasets(Desk desk, Commitment commitment) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", desk.t().of("link.dataset.none"));
    commitment.dataset().ifPresent(slug -> choices.put(slug, slug));
    workbench.list(Optional.empty(), 0, Workbench.MAX_LIMIT).datasets().stream()
        .filter(d -> desk.mayPublishFor(d.office()))
        .forEach(d -> choices.put(d.slug(), desk.in(d.title()) + " (" + d.slug() + ")"));
    return choices;
  }
}
