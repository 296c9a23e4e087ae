package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.catalog.Workbench;
import org.cabildo.federation.Federation;
import org.cabildo.identity.Visit;
import org.cabildo.identity.Visits;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/** The console's first page: what needs you today, in every tenant that you work in. */
@Path("console")
@RequestScoped
@Produces(Desk.HTML)
public class TodayPage {
  /** Tasks of a kind that are named; the rest is behind a link. */
  private static final int SHOWN = 5;

  private final Desks desks;
  private final Workbench workbench;
  private final Federation federation;
  private final Visits visits;

  @Inject
  TodayPage(Desks desks, Workbench workbench, Federation federation, Visits visits) {
    this.desks = desks;
    this.workbench = workbench;
    this.federation = federation;
    this.visits = visits;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected TodayPage() {
    this(null, null, null, null);
  }

  /** The page. */
  @GET
  public Response get(@QueryParam("q") @Nullable String query) {
    Desk desk = desks.anybody();
    Optional<TodayView.Registry> registry =
        desk.may(Permission.ONBOARD)
            ? Optional.of(
                new RegistryTable(desk)
                    .of(federation.tenants(), Optional.ofNullable(query).orElse("").strip()))
            : Optional.empty();
    Map<TenantId, List<Visit>> going = visits.going();
    return desk.page(
        "today",
        new TodayView(
            desk.frame(desk.t().of("today.heading"), "today"),
            desk.t().of("today.heading"),
            workbench.mine(SHOWN).stream()
                .map(
                    place -> place(desk, place, going.getOrDefault(place.tenant().id(), List.of())))
                .toList(),
            registry));
  }

  private static TodayView.Place place(
      Desk desk, Workbench.Workplace workplace, List<Visit> going) {
    Tenant tenant = workplace.tenant();
    String href = desk.outside("/tenants/" + tenant.id() + "/");
    return new TodayView.Place(
        desk.in(tenant.name()),
        href,
        workplace.roles().stream().map(role -> Roles.name(desk, role)).findFirst().orElse(""),
        "/" + tenant.id() + "/logo.svg",
        going.stream()
            .findFirst()
            .map(visit -> desk.item(desk.t().of("today.visit", visit.reason()), href + "visits")),
        new TaskList(desk, href).of(workplace.waiting()),
        desk.t().of("today.nothing"),
        workplace.roles().stream().anyMatch(role -> role.carries(Permission.PUBLISH))
            ? Optional.of(desk.item(desk.t().of("datasets.create"), href + "describe"))
            : Optional.empty());
  }
}
