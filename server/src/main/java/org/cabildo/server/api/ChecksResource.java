package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
import org.cabildo.catalog.Datasets;
import org.cabildo.server.http.FileName;
import org.cabildo.server.http.RequestContext;

/** Tells what a file would do to a dataset, and does nothing. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets/{dataset}/checks")
@Produces(MediaType.APPLICATION_JSON)
public class ChecksResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  @Context
  @SuppressWarnings("NullAway.Init")
  private HttpServletRequest http;

  private final Datasets datasets;
  private final RequestContext request;

  @Inject
  ChecksResource(Datasets datasets, RequestContext request) {
    this.datasets = datasets;
    this.request = request;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ChecksResource() {
    this(null, null);
  }

  @POST
  public FileCheckJson check(@PathParam("dataset") String slug, InputStream body) {
    Query query = Query.of(uri, "filename", "table");
    String extension = UploadTypes.demand(Optional.ofNullable(http.getContentType()).orElse(""));
    String name = FileName.cleaned(query.text("filename").orElse(slug + "." + extension));
    return FileCheckJson.of(
        datasets.check(slug, body, name, Terms.of(http, query::text)), request.language());
  }
}
