package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.cabildo.hosting.HostClaim;
import org.cabildo.hosting.OwnHosts;

/** The host names of a tenant's own. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/hosts")
@Produces(MediaType.APPLICATION_JSON)
public class HostsResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final OwnHosts hosts;

  @Inject
  HostsResource(OwnHosts hosts) {
    this.hosts = hosts;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected HostsResource() {
    this(null);
  }

  @GET
  public HostsJson list() {
    Query.of(uri);
    return new HostsJson(hosts.mapped(), hosts.claims().stream().map(ClaimJson::of).toList());
  }

  @PUT
  @Path("/{host}")
  public ClaimJson ask(@PathParam("host") String host) {
    Query.of(uri);
    return ClaimJson.of(hosts.ask(host));
  }

  @POST
  @Path("/{host}/proof")
  public void prove(@PathParam("host") String host) {
    Query.of(uri);
    hosts.prove(host);
  }

  @DELETE
  @Path("/{host}")
  public void remove(@PathParam("host") String host) {
    Query.of(uri);
    hosts.remove(host);
  }

  /** Host names that lead to the portal, and those that wait for their proof. */
  record HostsJson(List<String> hosts, List<ClaimJson> claims) {}

  /** A host name that waits for its proof, and where to put it. */
  record ClaimJson(
      String host, String token, String record, URI file, Instant asked, Instant expires) {
    static ClaimJson of(HostClaim claim) {
      return new ClaimJson(
          claim.host(),
          claim.token(),
          claim.record(),
          claim.file(),
          claim.askedAt(),
          claim.expiresAt());
    }
  }
}
