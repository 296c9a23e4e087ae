package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.cabildo.server.http.Json;
import org.cabildo.server.http.RequestContext;

/** The description of the API, the same under every host name. */
@RequestScoped
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public class OpenApiResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final ApiDescription description;
  private final RequestContext request;

  @Inject
  OpenApiResource(ApiDescription description, RequestContext request) {
    this.description = description;
    this.request = request;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected OpenApiResource() {
    this(null, null);
  }

  @GET
  public Response describe() {
    Query.of(uri);
    return Response.ok(Json.bytes(description.in(request.language())))
        .header(HttpHeaders.CONTENT_LANGUAGE, request.language().getLanguage())
        .build();
  }
}
