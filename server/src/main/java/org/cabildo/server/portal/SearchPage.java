package org.cabildo.server.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cabildo.catalog.Offices;
import org.cabildo.catalog.Offices.ThemeFigures;
import org.cabildo.catalog.Search;
import org.cabildo.catalog.SearchQuery;
import org.cabildo.catalog.SearchQuery.Sort;
import org.cabildo.catalog.SearchResult;
import org.cabildo.catalog.SearchResult.FacetCount;

/** Search in one portal. */
@Path("{tenant}/datasets")
@RequestScoped
@Produces(Html.TYPE)
public class SearchPage {
  private static final List<String> FACETS = List.of("theme", "office", "format", "license");
  static final int PAGE = 20;
  static final int LAST_PAGE = 500;
  private final Sites sites;
  private final Search search;
  private final Offices offices;

  @Inject
  SearchPage(Sites sites, Search search, Offices offices) {
    this.sites = sites;
    this.search = search;
    this.offices = offices;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SearchPage() {
    this(null, null, null);
  }

  /** The page. */
  @GET
  public Response get(@Context UriInfo uri) {
    Site site = sites.tenant(uri);
    SearchResult result = search.search(query(site.params()));
    List<ThemeFigures> themes = result.total() == 0 ? offices.themes() : List.of();
    return Html.page("search", view(site, result, themes));
  }

  static SearchQuery query(Params params) {
    return new SearchQuery(
        params.first("q"),
        params.all("office"),
        params.all("theme"),
        params.all("format"),
        params.all("license"),
        sort(params),
        (params.number("page", LAST_PAGE) - 1) * PAGE,
        PAGE);
  }

  static SearchView view(Site site, SearchResult result, List<ThemeFigures> themes) {
    Texts t = site.texts();
    Formats f = site.formats();
    Params params = site.params();
    Address here = params.on(site.links().plain("/datasets")).without("page");
    Optional<String> words = params.first("q");
    String found = t.count("datasets", result.total(), f.number(result.total()));
    String heading =
        words.map(q -> t.of("search.heading.words", found, q)).orElse(t.of("search.heading"));
    List<SearchView.Facet> facets =
        List.of(
            facet("theme", result.themes(), site),
            facet("office", result.offices(), site),
            facet("format", result.formats(), site),
            facet("license", result.licenses(), site));
    Address cleared = here;
    for (String facet : FACETS) {
      cleared = cleared.without(facet);
    }
    int page = params.number("page", LAST_PAGE);
    return new SearchView(
        site.frame(
            new Site.Head(heading, t.of("search.description", found), "/datasets", "datasets")),
        heading,
        t.of("search.label"),
        site.links().plain("/datasets"),
        words.orElse(""),
        site.links()
            .language()
            .map(l -> List.of(new SearchView.Hidden("lang", l)))
            .orElse(List.of()),
        facets.stream().filter(x -> !x.options().isEmpty()).toList(),
        chosen(facets, here),
        cleared.toString(),
        sorts(sort(params), words.isPresent(), t),
        result.datasets().stream().map(d -> Card.of(d, site)).toList(),
        range(site, page, result.datasets().size(), result.total()),
        page > 1 ? Optional.of(turn(here, page - 1)) : Optional.empty(),
        (long) page * PAGE < result.total() ? Optional.of(turn(here, page + 1)) : Optional.empty(),
        themes.stream()
            .filter(x -> x.datasets() > 0)
            .map(x -> HomePage.tile(x, site))
            .map(x -> new Link(x.name(), x.href()))
            .toList());
  }

  static String turn(Address here, int page) {
    return page == 1 ? here.toString() : here.with("page", String.valueOf(page)).toString();
  }

  /** The filters in force, also those that leave nothing and so are not counted. */
  static List<Link> chosen(List<SearchView.Facet> facets, Address here) {
    List<Link> chosen = new ArrayList<>();
    for (SearchView.Facet facet : facets) {
      for (Address.Parameter parameter : here.parameters()) {
        if (parameter.name().equals(facet.name())) {
          String label =
              facet.options().stream()
                  .filter(option -> option.value().equals(parameter.value()))
                  .map(SearchView.Option::label)
                  .findFirst()
                  .orElse(facet.label() + ": " + parameter.value());
          chosen.add(new Link(label, here.without(facet.name(), parameter.value()).toString()));
        }
      }
    }
    return chosen;
  }

  static SearchView.Facet facet(String name, List<FacetCount> counts, Site site) {
    List<String> chosen = site.params().all(name);
    Texts t = site.texts();
    return new SearchView.Facet(
        name,
        t.of("facet." + name),
        counts.stream()
            .map(
                c ->
                    new SearchView.Option(
                        c.value(),
                        name.equals("license") ? Licenses.shortName(c.value()) : site.in(c.label()),
                        site.formats().number(c.count()),
                        chosen.contains(c.value())))
            .toList(),
        true);
  }

  /** Which results of how many; empty when there are none. */
  static String range(Site site, int page, int shown, long total) {
    return shown == 0 ? "" : Range.of(site, "results", (page - 1L) * PAGE + 1, shown, total);
  }

  private static Sort sort(Params params) {
    return params
        .first("sort")
        .flatMap(key -> Arrays.stream(Sort.values()).filter(s -> s.key().equals(key)).findFirst())
        .orElse(Sort.RELEVANCE);
  }

  private static List<SearchView.Option> sorts(Sort chosen, boolean words, Texts t) {
    return Arrays.stream(Sort.values())
        .filter(s -> words || s != Sort.RELEVANCE)
        .map(
            s ->
                new SearchView.Option(
                    s.key(),
                    t.of("sort." + s.key()),
                    "",
                    s == chosen || (!words && chosen == Sort.RELEVANCE && s == Sort.MODIFIED)))
        .toList();
  }
}
