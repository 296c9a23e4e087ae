package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.commitment.Commitment;
import org.cabildo.commitment.CommitmentFilter;
import org.cabildo.commitment.Commitments;
import org.cabildo.commitment.PublicationPlan;

/** The publication plan of a tenant, inventory included. */
@Path("console/tenants/{tenant}/plan")
@RequestScoped
@Produces(Desk.HTML)
public class PlanDeskPage {
  private final Desks desks;
  private final Commitments commitments;

  @Inject
  PlanDeskPage(Desks desks, Commitments commitments) {
    this.desks = desks;
    this.commitments = commitments;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected PlanDeskPage() {
    this(null, null);
  }

  /** The page. */
  @GET
  public Response get() {
    Desk desk = desks.forThoseWhoMay(Permission.READ_DRAFTS);
    PublicationPlan plan = commitments.list(CommitmentFilter.everything());
    int all = plan.commitments().size();
    return desk.page(
        "plan",
        new PlanDeskView(
            desk.frame(desk.t().of("nav.plan"), "plan"),
            desk.t().of("nav.plan"),
            desk.t().count("plan.count", all, desk.formats().number(all)),
            desk.may(Permission.PUBLISH)
                ? Optional.of(desk.href("/plan/commitment"))
                : Optional.empty(),
            plan.figures().anythingPublic()
                ? Optional.of(desk.portal() + "plan")
                : Optional.empty(),
            plan.commitments().stream().map(c -> line(desk, c)).toList()));
  }

  private static PlanDeskView.Line line(Desk desk, Commitment c) {
    return new PlanDeskView.Line(
        desk.in(c.description().title()),
        desk.href("/plan/commitment?slug=" + c.slug()),
        desk.in(c.officeName()),
        StateView.of(c.state(), desk),
        c.promise().map(p -> desk.formats().date(p.due())).orElse(""),
        c.late());
  }
}
