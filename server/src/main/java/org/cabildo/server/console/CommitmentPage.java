package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Consumer;
import org.cabildo.access.Permission;
import org.cabildo.commitment.CommitmentFilter;
import org.cabildo.commitment.Commitments;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.CommitmentDesk.Mistake;
import org.jspecify.annotations.Nullable;

/** A commitment: a new one, or the one named {@code ?slug=} and what can be done with it. */
@Path("console/tenants/{tenant}/plan/commitment")
@RequestScoped
@Produces(Desk.HTML)
public class CommitmentPage {
  private final Desks desks;
  private final CommitmentDesks pages;
  private final Commitments commitments;

  @Inject
  CommitmentPage(Desks desks, CommitmentDesks pages, Commitments commitments) {
    this.desks = desks;
    this.pages = pages;
    this.commitments = commitments;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected CommitmentPage() {
    this(null, null, null);
  }

  /** The page. */
  @GET
  public Response get(
      @QueryParam("slug") @Nullable String slug, @QueryParam("after") @Nullable String after) {
    if (slug == null) {
      return pages.create(200, CommitmentForm.blank(), Optional.empty());
    }
    return pages.page(200, slug, Mistake.none(), Optional.ofNullable(after));
  }

  /** Keeps what is written about it. */
  @POST
  public Response put(
      @QueryParam("slug") @Nullable String slug, @Context HttpServletRequest request) {
    Values sent = Values.of(request);
    if (slug != null) {
      return step(
          slug, "commitment", sent, own -> commitments.put(CommitmentForm.description(sent, own)));
    }
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    try {
      String own = CommitmentForm.slug(sent);
      if (commitments.list(CommitmentFilter.everything()).commitments().stream()
          .anyMatch(c -> c.slug().equals(own))) {
        throw Problem.of(ErrorCode.CONFLICT).with("name", own);
      }
      commitments.put(CommitmentForm.description(sent, own));
      return desk.go(desk.href("/plan/commitment?slug=" + own + "&after=commitment"));
    } catch (Problem problem) {
      return pages.create(Desk.MISTAKES, sent, Optional.of(problem));
    }
  }

  /** Promises a date, or moves it. */
  @POST
  @Path("promise")
  public Response promise(
      @QueryParam("slug") @Nullable String slug, @Context HttpServletRequest request) {
    Values sent = Values.of(request);
    return step(
        slug,
        "promise",
        sent,
        own -> {
          sent.required("due");
          commitments.commit(own, DatasetForm.date(sent, "due").orElseThrow(), sent.text("reason"));
        });
  }

  /** Says which dataset it becomes. */
  @POST
  @Path("link")
  public Response link(
      @QueryParam("slug") @Nullable String slug, @Context HttpServletRequest request) {
    Values sent = Values.of(request);
    return step(
        slug,
        "link",
        sent,
        own ->
            sent.text("dataset")
                .ifPresentOrElse(
                    dataset -> commitments.link(own, dataset), () -> commitments.unlink(own)));
  }

  /** Says that it will not be published. */
  @POST
  @Path("drop")
  public Response drop(
      @QueryParam("slug") @Nullable String slug, @Context HttpServletRequest request) {
    Values sent = Values.of(request);
    return step(slug, "drop", sent, own -> commitments.drop(own, sent.required("reason")));
  }

  private Response step(@Nullable String named, String name, Values sent, Consumer<String> work) {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    String slug = Optional.ofNullable(named).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    try {
      work.accept(slug);
      return desk.go(desk.href("/plan/commitment?slug=" + slug + "&after=" + name));
    } catch (Problem problem) {
      if (problem.code() != ErrorCode.INVALID) {
        throw problem;
      }
      return pages.page(
          Desk.MISTAKES, slug, new Mistake(name, sent, Optional.of(problem)), Optional.empty());
    }
  }
}
