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
import java.util.Map;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.catalog.Offices;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The form of an office: a new one, or the one named {@code ?slug=}. */
@Path("console/tenants/{tenant}/catalog/office")
@RequestScoped
@Produces(Desk.HTML)
public class OfficePage {
  /** Where whoever needed an office first goes on, by the section that one came from. */
  private static final Map<String, String> ERRANDS =
      Map.of("datasets", "/describe", "plan", "/plan/commitment");

  private final Desks desks;
  private final Offices offices;

  @Inject
  OfficePage(Desks desks, Offices offices) {
    this.desks = desks;
    this.offices = offices;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected OfficePage() {
    this(null, null);
  }

  /** The form. */
  @GET
  public Response get(
      @QueryParam("slug") @Nullable String slug, @QueryParam("then") @Nullable String then) {
    Desk desk = desks.forThoseWhoMay(Permission.EDIT_CATALOG);
    Optional<String> existing = Optional.ofNullable(slug);
    Values values = existing.map(s -> OfficeForm.of(offices.find(s))).orElse(Values.none());
    return desk.page(
        "entry",
        EntryView.of(
            desk,
            "office",
            existing,
            OfficeForm.view(desk, values, existing, query(existing, then), Optional.empty())));
  }

  /** Keeps it. */
  @POST
  public Response put(
      @QueryParam("slug") @Nullable String slug,
      @QueryParam("then") @Nullable String then,
      @Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.EDIT_CATALOG);
    Optional<String> existing = Optional.ofNullable(slug);
    Values sent = Values.of(request);
    try {
      String own = existing.orElseGet(() -> OfficeForm.slug(sent));
      if (existing.isEmpty()
          && offices.list().stream().anyMatch(f -> f.office().slug().equals(own))) {
        throw Problem.of(ErrorCode.CONFLICT).with("name", own);
      }
      offices.put(OfficeForm.office(sent, own));
      return desk.go(desk.href(errand(then).map(ERRANDS::get).orElse("/catalog?after=put")));
    } catch (Problem problem) {
      return desk.page(
          Desk.MISTAKES,
          "entry",
          EntryView.of(
              desk,
              "office",
              existing,
              OfficeForm.view(desk, sent, existing, query(existing, then), Optional.of(problem))));
    }
  }

  private static String query(Optional<String> existing, @Nullable String then) {
    return existing
        .map(slug -> "?slug=" + slug)
        .or(() -> errand(then).map(section -> "?then=" + section))
        .orElse("");
  }

  private static Optional<String> errand(@Nullable String then) {
    return Optional.ofNullable(then).filter(ERRANDS::containsKey);
  }
}
