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
import org.cabildo.editorial.PageHeading;
import org.cabildo.editorial.Pages;
import org.jspecify.annotations.Nullable;

/** The pages that a portal wrote, drafts included. */
@Path("console/tenants/{tenant}/pages")
@RequestScoped
@Produces(Desk.HTML)
public class PageListPage {
  private final Desks desks;
  private final Pages pages;

  @Inject
  PageListPage(Desks desks, Pages pages) {
    this.desks = desks;
    this.pages = pages;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected PageListPage() {
    this(null, null);
  }

  /** The page. */
  @GET
  public Response get(@QueryParam("after") @Nullable String after) {
    Desk desk = desks.forThoseWhoMay(Permission.EDIT_CATALOG);
    return desk.page(
        "pages",
        new PageListView(
            desk.frame(desk.t().of("nav.pages"), "pages"),
            desk.t().of("nav.pages"),
            desk.t().of("pages.lead"),
            Optional.ofNullable(after)
                .filter(done -> desk.t().has("pages.after." + done))
                .map(done -> desk.t().of("pages.after." + done)),
            desk.href("/pages/page"),
            pages.list().stream().map(page -> line(desk, page)).toList()));
  }

  private static PageListView.Line line(Desk desk, PageHeading page) {
    return new PageListView.Line(
        desk.in(page.title()),
        page.slug(),
        desk.href("/pages/page?slug=" + page.slug()),
        StateView.of(page.state(), desk),
        String.valueOf(page.position()),
        desk.formats().date(page.modifiedAt()),
        page.isPublic() ? Optional.of(desk.portal() + "pages/" + page.slug()) : Optional.empty());
  }
}
