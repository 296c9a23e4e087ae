package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.cabildo.access.Permission;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.refresh.Refreshes;
import org.cabildo.refresh.Source;

/** What is done about where a dataset updates itself from. */
@Path("console/tenants/{tenant}/datasets/{dataset}/source")
@RequestScoped
@Produces(Desk.HTML)
public class SourceDeskPage {
  private final Desks desks;
  private final DatasetDesks pages;
  private final Refreshes refreshes;

  @Inject
  SourceDeskPage(Desks desks, DatasetDesks pages, Refreshes refreshes) {
    this.desks = desks;
    this.pages = pages;
    this.refreshes = refreshes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SourceDeskPage() {
    this(null, null, null);
  }

  /** Keeps it. */
  @POST
  public Response set(@PathParam("dataset") String slug, @Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    Values sent = Values.of(request);
    try {
      refreshes.set(slug, SourceDesk.terms(sent));
    } catch (Problem problem) {
      if (problem.code() != ErrorCode.INVALID) {
        throw problem;
      }
      return pages.mistaken(slug, new SourceDesk.Mistake(sent, problem));
    }
    return done(desk, slug, "set");
  }

  /** Looks right away. */
  @POST
  @Path("run")
  public Response run(@PathParam("dataset") String slug, @Context HttpServletRequest request) {
    return done(slug, request, "run", () -> refreshes.run(slug));
  }

  /** Does not look until further notice. */
  @POST
  @Path("pause")
  public Response pause(@PathParam("dataset") String slug, @Context HttpServletRequest request) {
    return done(
        slug, request, "pause", () -> refreshes.set(slug, SourceDesk.terms(found(slug), true)));
  }

  /** Looks again. */
  @POST
  @Path("resume")
  public Response resume(@PathParam("dataset") String slug, @Context HttpServletRequest request) {
    return done(
        slug, request, "set", () -> refreshes.set(slug, SourceDesk.terms(found(slug), false)));
  }

  /** Forgets it. */
  @POST
  @Path("remove")
  public Response remove(@PathParam("dataset") String slug, @Context HttpServletRequest request) {
    return done(slug, request, "remove", () -> refreshes.remove(slug));
  }

  /** Does what a button without fields asks for. */
  private Response done(String slug, HttpServletRequest request, String what, Runnable work) {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    Values.of(request);
    work.run();
    return done(desk, slug, what);
  }

  private Source found(String slug) {
    return refreshes.find(slug).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }

  private static Response done(Desk desk, String slug, String what) {
    return desk.go(desk.href("/datasets/" + slug) + "?after=source." + what + "#fuente");
  }
}
