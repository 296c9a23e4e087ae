package org.cabildo.server.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.cabildo.editorial.Page;
import org.cabildo.editorial.Pages;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.portal.prose.Prose;

/** A page that a portal wrote. Shows what everybody sees, whoever looks. */
@Path("{tenant}/pages/{page}")
@RequestScoped
@Produces(Html.TYPE)
public class WrittenPage {
  private final Sites sites;
  private final Pages pages;

  @Inject
  WrittenPage(Sites sites, Pages pages) {
    this.sites = sites;
    this.pages = pages;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected WrittenPage() {
    this(null, null);
  }

  /** The page. */
  @GET
  public Response get(@PathParam("page") String slug, @Context UriInfo uri) {
    Site site = sites.tenant(uri);
    Page page = pages.find(slug);
    if (!page.isPublic()) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
    Prose prose = prose(site, page);
    return Html.page("written", view(site, page, prose), prose.pictures());
  }

  static Prose prose(Site site, Page page) {
    return Prose.of(site.in(page.description().body()), site.links()::written);
  }

  static WrittenView view(Site site, Page page, Prose prose) {
    String title = site.in(page.description().title());
    String lead = Card.firstSentence(prose.lead(), site.language());
    return new WrittenView(
        site.frame(
            new Site.Head(
                title, lead.isEmpty() ? title : lead, "/pages/" + page.slug(), "written")),
        title,
        page.description().title().languageIn(site.language()),
        prose.html(),
        page.description().body().languageIn(site.language()),
        site.formats().iso(page.modifiedAt()),
        site.texts().of("written.changed", site.formats().date(page.modifiedAt())));
  }
}
