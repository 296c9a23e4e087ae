package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.catalog.Offices;
import org.jspecify.annotations.Nullable;

/** The offices and themes of a tenant. */
@Path("console/tenants/{tenant}/catalog")
@RequestScoped
@Produces(Desk.HTML)
public class CatalogPage {
  private final Desks desks;
  private final Offices offices;

  @Inject
  CatalogPage(Desks desks, Offices offices) {
    this.desks = desks;
    this.offices = offices;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected CatalogPage() {
    this(null, null);
  }

  /** The page. */
  @GET
  public Response get(@QueryParam("after") @Nullable String after) {
    Desk desk = desks.forThoseWhoMay(Permission.EDIT_CATALOG);
    Optional<String> notice =
        "put".equals(after) ? Optional.of(desk.t().of("catalog.after.put")) : Optional.empty();
    return desk.page(
        "catalog",
        new CatalogView(
            desk.frame(desk.t().of("nav.catalog"), "catalog"),
            desk.t().of("catalog.heading"),
            notice,
            offices.list().stream()
                .map(
                    f ->
                        line(
                            desk,
                            desk.in(f.office().name()),
                            f.office().slug(),
                            "building-2",
                            f.datasets(),
                            "/catalog/office?slug="))
                .toList(),
            desk.href("/catalog/office"),
            offices.themes().stream()
                .map(
                    f ->
                        line(
                            desk,
                            desk.in(f.theme().name()),
                            f.theme().slug(),
                            f.theme().icon(),
                            f.datasets(),
                            "/catalog/theme?slug="))
                .toList(),
            desk.href("/catalog/theme")));
  }

  private static CatalogView.Line line(
      Desk desk, String name, String slug, String icon, long datasets, String page) {
    return new CatalogView.Line(
        name,
        slug,
        icon,
        desk.t().count("datasets", datasets, desk.formats().number(datasets)),
        desk.href(page + slug));
  }
}
