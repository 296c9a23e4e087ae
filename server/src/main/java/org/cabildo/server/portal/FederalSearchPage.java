package org.cabildo.server.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.cabildo.federation.FederatedSearchResult;
import org.cabildo.federation.Federation;
import org.cabildo.tenancy.TenantId;

/** Search in all portals. */
@Path("search")
@RequestScoped
@Produces(Html.TYPE)
public class FederalSearchPage {
  private final Sites sites;
  private final Federation federation;

  @Inject
  FederalSearchPage(Sites sites, Federation federation) {
    this.sites = sites;
    this.federation = federation;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected FederalSearchPage() {
    this(null, null);
  }

  /** The page. */
  @GET
  public Response get(@Context UriInfo uri) {
    Site site = sites.federal(uri);
    Params params = site.params();
    List<TenantId> tenants =
        params.all("tenant").stream().filter(TenantId::isValid).map(TenantId::new).toList();
    int offset = (params.number("page", SearchPage.LAST_PAGE) - 1) * SearchPage.PAGE;
    return Html.page(
        "search",
        view(site, federation.search(params.first("q"), tenants, offset, SearchPage.PAGE)));
  }

  static SearchView view(Site site, FederatedSearchResult result) {
    Texts t = site.texts();
    Formats f = site.formats();
    Params params = site.params();
    Address here = params.on(site.links().plain("/search")).without("page");
    Optional<String> words = params.first("q");
    String found = t.count("datasets", result.total(), f.number(result.total()));
    String heading =
        words.map(q -> t.of("search.heading.words", found, q)).orElse(t.of("search.heading"));
    List<SearchView.Facet> facets = List.of(SearchPage.facet("tenant", result.tenants(), site));
    int page = params.number("page", SearchPage.LAST_PAGE);
    return new SearchView(
        site.frame(
            new Site.Head(heading, t.of("federal.search.description"), "/search", "datasets")),
        heading,
        t.of("federal.search.label"),
        site.links().plain("/search"),
        words.orElse(""),
        site.links()
            .language()
            .map(l -> List.of(new SearchView.Hidden("lang", l)))
            .orElse(List.of()),
        facets.stream().filter(x -> !x.options().isEmpty()).toList(),
        SearchPage.chosen(facets, here),
        here.without("tenant").toString(),
        List.of(),
        result.hits().stream().map(hit -> Card.of(hit, site)).toList(),
        SearchPage.range(site, page, result.hits().size(), result.total()),
        page > 1 ? Optional.of(SearchPage.turn(here, page - 1)) : Optional.empty(),
        (long) page * SearchPage.PAGE < result.total()
            ? Optional.of(SearchPage.turn(here, page + 1))
            : Optional.empty(),
        List.of());
  }
}
