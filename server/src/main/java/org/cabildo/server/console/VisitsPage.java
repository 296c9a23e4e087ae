package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.identity.Visit;
import org.cabildo.identity.Visits;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.Fields.Need;
import org.cabildo.server.portal.Formats;
import org.jspecify.annotations.Nullable;

/** What the operator saw of a tenant's drafts; the operator says here why it has to look. */
@Path("console/tenants/{tenant}/visits")
@RequestScoped
@Produces(Desk.HTML)
public class VisitsPage {
  private final Desks desks;
  private final Visits visits;

  @Inject
  VisitsPage(Desks desks, Visits visits) {
    this.desks = desks;
    this.visits = visits;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected VisitsPage() {
    this(null, null);
  }

  /** The page. */
  @GET
  public Response get(@QueryParam("after") @Nullable String after) {
    Desk desk = desks.forThoseWhoMay(Permission.SEE_VISITS);
    Optional<String> notice =
        Optional.ofNullable(after)
            .map(done -> "visits.after." + done)
            .filter(desk.t()::has)
            .map(key -> desk.t().of(key));
    return desk.page("visits", view(desk, notice, Values.none(), Optional.empty()));
  }

  /** Begins one. */
  @POST
  public Response begin(@Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.VISIT);
    Values sent = Values.of(request);
    try {
      visits.begin(sent.required("reason"));
      return desk.go(desk.href("/visits") + "?after=begin");
    } catch (Problem problem) {
      return desk.page(
          Desk.MISTAKES, "visits", view(desk, Optional.empty(), sent, Optional.of(problem)));
    }
  }

  /** Ends one. */
  @POST
  @Path("{id}/end")
  public Response end(@PathParam("id") String id) {
    Desk desk = desks.forThoseWhoMay(Permission.SEE_VISITS);
    visits.end(id);
    return desk.go(desk.href("/visits") + "?after=end");
  }

  private VisitsView view(
      Desk desk, Optional<String> notice, Values values, Optional<Problem> problem) {
    return new VisitsView(
        desk.frame(desk.t().of("nav.visits"), "visits"),
        desk.t().of("nav.visits"),
        desk.t().of(desk.may(Permission.VISIT) ? "visits.lead.operator" : "visits.lead"),
        notice,
        desk.may(Permission.VISIT)
            ? Optional.of(
                new Fields(desk, "visit.", values, problem)
                    .add("reason", "long", Need.REQUIRED)
                    .form(desk.href("/visits")))
            : Optional.empty(),
        visits.list().stream().map(visit -> line(desk, visit)).toList(),
        desk.may(Permission.READ_JOURNAL)
            ? Optional.of(
                desk.item(desk.t().of("visits.journal"), desk.href("/journal?kind=visit")))
            : Optional.empty());
  }

  private static VisitsView.Line line(Desk desk, Visit visit) {
    Formats f = desk.formats();
    boolean open = visit.goesOnAt(Instant.now());
    return new VisitsView.Line(
        f.dateTime(visit.beganAt()),
        f.dateTime(visit.endsAt()),
        visit.reason(),
        new StateView(
            open ? "running" : "cancelled",
            desk.t().of(open ? "visits.open" : "visits.over"),
            open ? "eye" : "circle-check"),
        open
            ? Optional.of(
                ActionForm.of(
                    desk, desk.href("/visits/" + visit.id() + "/end"), desk.t().of("visits.end")))
            : Optional.empty());
  }
}
