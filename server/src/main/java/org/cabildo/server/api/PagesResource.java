package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.cabildo.editorial.Page;
import org.cabildo.editorial.Pages;
import org.cabildo.server.http.Json;
import org.cabildo.server.http.RequestContext;

/** The pages that a portal writes. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/pages")
@Produces(MediaType.APPLICATION_JSON)
public class PagesResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Pages pages;
  private final Representations represent;
  private final RequestContext request;

  @Inject
  PagesResource(Pages pages, Representations represent, RequestContext request) {
    this.pages = pages;
    this.represent = represent;
    this.request = request;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected PagesResource() {
    this(null, null, null);
  }

  @GET
  public PageJson.ListJson list() {
    Query.of(uri);
    return new PageJson.ListJson(
        pages.list().stream()
            .map(page -> PageJson.HeadingJson.of(page, represent.place(), request.language()))
            .toList());
  }

  @GET
  @Path("/{page}")
  public PageJson find(@PathParam("page") String slug) {
    Query.of(uri);
    return json(pages.find(slug));
  }

  @PUT
  @Path("/{page}")
  @Consumes(MediaType.APPLICATION_JSON)
  public PageJson put(@PathParam("page") String slug, InputStream body) {
    Query.of(uri);
    return json(pages.put(Json.read(body, PageInput.class).description(slug)));
  }

  @DELETE
  @Path("/{page}")
  public void remove(@PathParam("page") String slug) {
    Query.of(uri);
    pages.remove(slug);
  }

  private PageJson json(Page page) {
    return PageJson.of(page, represent.place(), request.language());
  }
}
