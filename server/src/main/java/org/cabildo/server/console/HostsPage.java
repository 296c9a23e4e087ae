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
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.hosting.OwnHosts;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The host names of a tenant's own: claimed, proven, taken away. */
@Path("console/tenants/{tenant}/hosts")
@RequestScoped
@Produces(Desk.HTML)
public class HostsPage {
  private final Desks desks;
  private final OwnHosts hosts;

  @Inject
  HostsPage(Desks desks, OwnHosts hosts) {
    this.desks = desks;
    this.hosts = hosts;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected HostsPage() {
    this(null, null);
  }

  /** The page. */
  @GET
  public Response get(@QueryParam("after") @Nullable String after) {
    HostsDesk desk = desk();
    return desk.page(
        200,
        new HostsDesk.Said(
            Optional.ofNullable(after), Optional.empty(), Values.none(), Optional.empty()));
  }

  /** Claims a host name. */
  @POST
  public Response ask(@Context HttpServletRequest request) {
    HostsDesk desk = desk();
    Values sent = Values.of(request);
    try {
      hosts.ask(HostsDesk.typed(sent));
      return desk.go("ask");
    } catch (Problem problem) {
      return desk.page(
          Desk.MISTAKES,
          new HostsDesk.Said(Optional.empty(), Optional.empty(), sent, Optional.of(problem)));
    }
  }

  /** Looks for the proof. */
  @POST
  @Path("{host}/prove")
  public Response prove(@PathParam("host") String host) {
    HostsDesk desk = desk();
    try {
      hosts.prove(host);
      return desk.go("prove");
    } catch (Problem problem) {
      if (problem.code() != ErrorCode.INVALID) {
        throw problem;
      }
      return desk.page(
          Desk.MISTAKES,
          new HostsDesk.Said(
              Optional.empty(), Optional.of(problem), Values.none(), Optional.empty()));
    }
  }

  /** Takes a host name or a claim away. */
  @POST
  @Path("{host}/remove")
  public Response remove(@PathParam("host") String host) {
    HostsDesk desk = desk();
    hosts.remove(host);
    return desk.go("remove");
  }

  private HostsDesk desk() {
    return new HostsDesk(desks.forThoseWhoMay(Permission.MANAGE_HOSTS), hosts);
  }
}
