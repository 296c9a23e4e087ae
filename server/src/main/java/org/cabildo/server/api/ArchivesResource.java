package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.moving.Arrivals;
import org.cabildo.moving.Arrived;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.Addresses;
import org.cabildo.tenancy.TenantId;

/** Takes in tenants that come from another installation. */
@RequestScoped
@Path("/api/v1/archives")
@Produces(MediaType.APPLICATION_JSON)
public class ArchivesResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  @Context
  @SuppressWarnings("NullAway.Init")
  private HttpServletRequest http;

  private final Arrivals arrivals;
  private final Addresses addresses;

  @Inject
  ArchivesResource(Arrivals arrivals, Addresses addresses) {
    this.arrivals = arrivals;
    this.addresses = addresses;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ArchivesResource() {
    this(null, null);
  }

  @POST
  public Response settle(InputStream body) {
    Query query = Query.of(uri, "key", "tenant");
    String type = Optional.ofNullable(http.getContentType()).orElse("");
    if (!type.equals(ArchiveAnswer.ZIP)) {
      throw Problem.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE)
          .with("mediaType", type)
          .with("expected", ArchiveAnswer.ZIP);
    }
    Arrived arrived =
        arrivals.settle(
            body,
            TenantInput.required("key", query.text("key")),
            query.text("tenant").map(TenantId::new));
    return Response.created(URI.create(addresses.of("/api/v1/tenants/" + arrived.tenant().id())))
        .header("Cache-Control", "no-store")
        .entity(ArrivedJson.of(arrived, addresses))
        .build();
  }

  /** What settled, and the links for those who worked there. */
  record ArrivedJson(
      String tenant,
      String portal,
      String installation,
      String formerly,
      long datasets,
      long versions,
      long files,
      long events,
      java.util.List<InvitationJson> invitations) {
    static ArrivedJson of(Arrived arrived, Addresses addresses) {
      return new ArrivedJson(
          arrived.tenant().id().value(),
          addresses.of(arrived.tenant(), "/"),
          arrived.installation(),
          arrived.formerly(),
          arrived.datasets(),
          arrived.versions(),
          arrived.files(),
          arrived.events(),
          arrived.invitations().stream()
              .map(
                  issued ->
                      new InvitationJson(
                          issued.invitation().email(),
                          issued.invitation().role().name().toLowerCase(Locale.ROOT),
                          issued.invitation().office(),
                          addresses.of("/console/invitations/" + issued.token())))
              .toList());
    }
  }

  /** A link that makes somebody a member again. */
  record InvitationJson(String email, String role, Optional<String> office, String link) {}
}
