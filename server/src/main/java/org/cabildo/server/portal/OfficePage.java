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
import java.util.List;
import java.util.Optional;
import org.cabildo.catalog.Office;
import org.cabildo.catalog.Offices;
import org.cabildo.catalog.Search;
import org.cabildo.catalog.SearchQuery;
import org.cabildo.catalog.SearchResult;

/** One office. */
@Path("{tenant}/offices/{office}")
@RequestScoped
@Produces(Html.TYPE)
public class OfficePage {
  private static final int SHOWN = 50;
  private final Sites sites;
  private final Offices offices;
  private final Search search;

  @Inject
  OfficePage(Sites sites, Offices offices, Search search) {
    this.sites = sites;
    this.offices = offices;
    this.search = search;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected OfficePage() {
    this(null, null, null);
  }

  /** The page. */
  @GET
  public Response get(@PathParam("office") String slug, @Context UriInfo uri) {
    Office office = offices.find(slug);
    SearchResult result =
        search.search(
            new SearchQuery(
                Optional.empty(),
                List.of(slug),
                List.of(),
                List.of(),
                List.of(),
                SearchQuery.Sort.MODIFIED,
                0,
                SHOWN));
    return Html.page("office", view(sites.tenant(uri), office, result));
  }

  static OfficeView view(Site site, Office office, SearchResult result) {
    Texts t = site.texts();
    String name = site.in(office.name());
    String description = site.in(office.description());
    return new OfficeView(
        site.frame(
            new Site.Head(
                name,
                Card.firstSentence(description, site.language()),
                "/offices/" + office.slug(),
                "offices")),
        name,
        office.name().languageIn(site.language()),
        description,
        office.email(),
        office.website().filter(w -> w.startsWith("https://") || w.startsWith("http://")),
        site.href("/offices"),
        result.datasets().stream().map(d -> Card.of(d, site)).toList(),
        t.count("datasets", result.total(), site.formats().number(result.total())),
        result.total() > SHOWN
            ? Optional.of(site.links().page("/datasets").with("office", office.slug()).toString())
            : Optional.empty());
  }
}
