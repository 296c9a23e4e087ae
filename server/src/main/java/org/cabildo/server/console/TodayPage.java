package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.access.Permission;
import org.cabildo.access.Role;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.Workbench;
import org.cabildo.federation.Federation;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;
import org.cabildo.tenancy.Tenants;
import org.jspecify.annotations.Nullable;

/** The console's first page: what needs you today, in every tenant that you work in. */
@Path("console")
@RequestScoped
@Produces(Desk.HTML)
public class TodayPage {
  /** Tasks of a kind that are named; the rest is behind a link. */
  private static final int SHOWN = 5;

  private final Desks desks;
  private final Scopes scopes;
  private final Tenants tenants;
  private final Workbench workbench;
  private final Federation federation;

  @Inject
  TodayPage(
      Desks desks, Scopes scopes, Tenants tenants, Workbench workbench, Federation federation) {
    this.desks = desks;
    this.scopes = scopes;
    this.tenants = tenants;
    this.workbench = workbench;
    this.federation = federation;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected TodayPage() {
    this(null, null, null, null, null);
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
    return desk.page(
        "today",
        new TodayView(
            desk.frame(desk.t().of("today.heading"), "today"),
            desk.t().of("today.heading"),
            places(desk),
            registry));
  }

  private List<TodayView.Place> places(Desk desk) {
    return desk.caller().roles().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .flatMap(
            entry ->
                tenants.find(entry.getKey()).stream()
                    .map(tenant -> place(desk, tenant, entry.getValue())))
        .toList();
  }

  private TodayView.Place place(Desk desk, Tenant tenant, Set<Role> roles) {
    TenantId id = tenant.id();
    Workbench.Waiting waiting = scopes.as(id, desk.caller(), () -> workbench.waiting(SHOWN));
    String href = desk.outside("/tenants/" + id + "/");
    return new TodayView.Place(
        desk.in(tenant.name()),
        href,
        roles.stream().map(role -> Roles.name(desk, role)).findFirst().orElse(""),
        desk.root() + "/" + id + "/logo.svg",
        new TaskList(desk, href).of(waiting),
        desk.t().of("today.nothing"));
  }
}
