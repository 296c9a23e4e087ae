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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.PublicationRequest;
import org.cabildo.catalog.PublicationRequests;
import org.cabildo.catalog.PublicationWish;
import org.cabildo.catalog.RequestState;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** Asks that a dataset be published, decides about it, takes it back, and withdraws what is. */
@Path("console/tenants/{tenant}/datasets/{dataset}/publication")
@RequestScoped
@Produces(Desk.HTML)
public class PublicationDeskPage {
  private final Desks desks;
  private final DatasetDesks pages;
  private final PublicationRequests requests;
  private final Datasets datasets;

  @Inject
  PublicationDeskPage(
      Desks desks, DatasetDesks pages, PublicationRequests requests, Datasets datasets) {
    this.desks = desks;
    this.pages = pages;
    this.requests = requests;
    this.datasets = datasets;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected PublicationDeskPage() {
    this(null, null, null, null);
  }

  /** Asks for it, now or for a time where the government is. */
  @POST
  public Response ask(@PathParam("dataset") String slug, @Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    Values sent = Values.of(request);
    if (DatasetDeskPage.lacksReason(sent)) {
      return pages.unexplained(slug);
    }
    try {
      PublicationRequest asked =
          requests.ask(
              slug,
              new PublicationWish(
                  moment(desk, sent), sent.text("note"), DatasetDeskPage.consent(sent)));
      return done(desk, slug, asked.state() == RequestState.SCHEDULED ? "schedule" : "ask");
    } catch (Problem problem) {
      return mistaken(slug, sent.fields().containsKey("note") ? "ask" : "schedule", sent, problem);
    }
  }

  /** Agrees to it. */
  @POST
  @Path("{request}/approve")
  public Response approve(@PathParam("dataset") String slug, @PathParam("request") String id) {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    PublicationRequest decided = requests.approve(slug, id);
    return done(
        desk, slug, decided.state() == RequestState.SCHEDULED ? "approve-later" : "approve");
  }

  /** Sends it back. */
  @POST
  @Path("{request}/send-back")
  public Response sendBack(
      @PathParam("dataset") String slug,
      @PathParam("request") String id,
      @Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    Values sent = Values.of(request);
    try {
      requests.sendBack(slug, id, sent.required("reason"));
      return done(desk, slug, "send-back");
    } catch (Problem problem) {
      return mistaken(slug, "send-back", sent, problem);
    }
  }

  /** Takes it back. */
  @POST
  @Path("{request}/cancel")
  public Response cancel(@PathParam("dataset") String slug, @PathParam("request") String id) {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    requests.cancel(slug, id);
    return done(desk, slug, "cancel");
  }

  /** Takes the dataset off the portal. */
  @POST
  @Path("withdrawal")
  public Response withdraw(@PathParam("dataset") String slug, @Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    Values sent = Values.of(request);
    try {
      datasets.withdraw(slug, sent.required("reason"));
      return desk.go(desk.href("/datasets/" + slug) + "?after=withdrawn");
    } catch (Problem problem) {
      return mistaken(slug, "withdraw", sent, problem);
    }
  }

  private Response mistaken(String slug, String step, Values sent, Problem problem) {
    if (problem.code() != ErrorCode.INVALID) {
      throw problem;
    }
    return pages.mistaken(slug, new ReviewDesk.Mistake(step, sent, problem));
  }

  private static Optional<Instant> moment(Desk desk, Values sent) {
    try {
      return sent.text("at")
          .map(LocalDateTime::parse)
          .map(time -> time.atZone(desk.formats().zone()).toInstant());
    } catch (DateTimeException e) {
      throw Problem.invalid("at", "not-a-moment");
    }
  }

  private static Response done(Desk desk, String slug, String what) {
    return desk.go(desk.href("/datasets/" + slug) + "?after=review." + what + "#publicacion");
  }
}
