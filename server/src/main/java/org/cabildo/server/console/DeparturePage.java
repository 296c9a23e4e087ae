package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.cabildo.access.Permission;
import org.cabildo.moving.Departures;
import org.cabildo.moving.InstallationKey;
import org.cabildo.server.api.ArchiveAnswer;
import org.cabildo.server.http.Addresses;
import org.cabildo.server.http.RequestContext;

/** Where an administrator takes along all that the portal has. */
@Path("console/tenants/{tenant}/archive")
@RequestScoped
public class DeparturePage {
  private final Desks desks;
  private final Departures departures;
  private final InstallationKey key;
  private final RequestContext request;
  private final Addresses addresses;

  @Inject
  DeparturePage(
      Desks desks,
      Departures departures,
      InstallationKey key,
      RequestContext request,
      Addresses addresses) {
    this.desks = desks;
    this.departures = departures;
    this.key = key;
    this.request = request;
    this.addresses = addresses;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DeparturePage() {
    this(null, null, null, null, null);
  }

  /** The page. */
  @GET
  @Produces(Desk.HTML)
  public Response get() {
    Desk desk = desks.forThoseWhoMay(Permission.EXPORT);
    return desk.page(
        "departure",
        new DepartureView(
            desk.frame(desk.t().of("nav.archive"), "archive"),
            desk.t().of("archive.heading"),
            desk.t().of("archive.lead"),
            ActionForm.of(desk, desk.href("/archive"), desk.t().of("archive.take")),
            key.fingerprint(),
            addresses.of("/api/v1/signing-key")));
  }

  /** The archive. */
  @POST
  public Response take() {
    return ArchiveAnswer.of(departures.pack(addresses.of("")), request.tenant());
  }
}
