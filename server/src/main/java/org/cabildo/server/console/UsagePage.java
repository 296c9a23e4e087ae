package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.catalog.Quotas;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Quota.Measure;
import org.cabildo.tenancy.Usage;
import org.jspecify.annotations.Nullable;

/** How much a tenant may keep and do, and how much it does; the operator sets the limits here. */
@Path("console/tenants/{tenant}/usage")
@RequestScoped
@Produces(Desk.HTML)
public class UsagePage {
  private final Desks desks;
  private final Quotas quotas;

  @Inject
  UsagePage(Desks desks, Quotas quotas) {
    this.desks = desks;
    this.quotas = quotas;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected UsagePage() {
    this(null, null);
  }

  /** The page. */
  @GET
  public Response get(@QueryParam("after") @Nullable String after) {
    Desk desk = desks.forThoseWhoMay(Permission.READ_USAGE);
    Usage usage = quotas.usage();
    return page(desk, 200, usage, form(desk, QuotaForm.of(usage), Optional.empty()), after != null);
  }

  /** Sets the limits of this tenant. */
  @POST
  public Response set(@Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.ONBOARD);
    Values sent = Values.of(request);
    try {
      quotas.set(QuotaForm.quota(sent));
      return desk.go(desk.href("/usage?after=set"));
    } catch (Problem problem) {
      return page(
          desk, Desk.MISTAKES, quotas.usage(), form(desk, sent, Optional.of(problem)), false);
    }
  }

  private static Optional<FormView> form(Desk desk, Values values, Optional<Problem> problem) {
    if (!desk.may(Permission.ONBOARD)) {
      return Optional.empty();
    }
    Fields fields = new Fields(desk, "quota.", values, problem);
    for (Measure measure : Measure.values()) {
      fields.add(measure.key(), "text", Fields.Need.OPTIONAL);
    }
    return Optional.of(fields.form(desk.href("/usage")));
  }

  private static Response page(
      Desk desk, int status, Usage usage, Optional<FormView> form, boolean set) {
    return desk.page(
        status,
        "usage",
        new UsageView(
            desk.frame(desk.t().of("nav.usage"), "usage"),
            desk.t().of("nav.usage"),
            desk.t().of("usage.lead"),
            new UsageMeters(desk).of(usage),
            form,
            set ? Optional.of(desk.t().of("usage.set")) : Optional.empty()));
  }
}
