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
import org.cabildo.access.Permission;
import org.cabildo.catalog.Offices;
import org.cabildo.catalog.Theme;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The form of a theme: a new one, or the one named {@code ?slug=}. */
@Path("console/tenants/{tenant}/catalog/theme")
@RequestScoped
@Produces(Desk.HTML)
public class ThemePage {
  private final Desks desks;
  private final Offices offices;

  @Inject
  ThemePage(Desks desks, Offices offices) {
    this.desks = desks;
    this.offices = offices;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ThemePage() {
    this(null, null);
  }

  /** The form. */
  @GET
  public Response get(@QueryParam("slug") @Nullable String slug) {
    Desk desk = desks.forThoseWhoMay(Permission.EDIT_CATALOG);
    Optional<String> existing = Optional.ofNullable(slug);
    Values values = existing.map(s -> ThemeForm.of(found(s))).orElseGet(ThemeForm::blank);
    return desk.page(
        "entry",
        EntryView.of(
            desk, "theme", existing, ThemeForm.view(desk, values, existing, Optional.empty())));
  }

  /** Keeps it. */
  @POST
  public Response put(
      @QueryParam("slug") @Nullable String slug, @Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.EDIT_CATALOG);
    Optional<String> existing = Optional.ofNullable(slug);
    Values sent = Values.of(request);
    try {
      String own = existing.orElseGet(() -> OfficeForm.slug(sent));
      if (existing.isEmpty()
          && offices.themes().stream().anyMatch(f -> f.theme().slug().equals(own))) {
        throw Problem.of(ErrorCode.CONFLICT).with("name", own);
      }
      offices.putTheme(ThemeForm.theme(sent, own));
      return desk.go(desk.href("/catalog") + "?after=put");
    } catch (Problem problem) {
      return desk.page(
          Desk.MISTAKES,
          "entry",
          EntryView.of(
              desk, "theme", existing, ThemeForm.view(desk, sent, existing, Optional.of(problem))));
    }
  }

  private Theme found(String slug) {
    return offices.themes().stream()
        .map(Offices.ThemeFigures::theme)
        .filter(theme -> theme.slug().equals(slug))
        .findFirst()
        .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }
}
