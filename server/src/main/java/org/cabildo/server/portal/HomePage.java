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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cabildo.catalog.DatasetSummary;
import org.cabildo.catalog.Offices;
import org.cabildo.catalog.Offices.OfficeFigures;
import org.cabildo.catalog.Offices.ThemeFigures;
import org.cabildo.catalog.Search;
import org.cabildo.catalog.SearchQuery;
import org.cabildo.commitment.Commitments;
import org.cabildo.commitment.PublicationPlan;
import org.cabildo.federation.Federation;
import org.cabildo.federation.TenantFigures;
import org.cabildo.tenancy.Tenant;

/** A tenant's home page: one question, what there is, where to begin. */
@Path("{tenant}")
@RequestScoped
@Produces(Html.TYPE)
public class HomePage {
  private static final int SHOWN = 5;
  private final Sites sites;
  private final Search search;
  private final Offices offices;
  private final Federation federation;
  private final Commitments commitments;

  @Inject
  HomePage(
      Sites sites, Search search, Offices offices, Federation federation, Commitments commitments) {
    this.sites = sites;
    this.search = search;
    this.offices = offices;
    this.federation = federation;
    this.commitments = commitments;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected HomePage() {
    this(null, null, null, null, null);
  }

  /** The page. */
  @GET
  public Response get(@Context UriInfo uri) {
    Site site = sites.tenant(uri);
    Optional<TenantFigures> figures = site.tenant().map(federation::figures);
    return Html.page(
        "home",
        view(
            site,
            figures,
            search.datasets(SearchQuery.everything(SearchQuery.Sort.MODIFIED, SHOWN)),
            search.datasets(SearchQuery.everything(SearchQuery.Sort.VIEWS, SHOWN)),
            offices.themes(),
            offices.list(),
            commitments.figures()));
  }

  static HomeView view(
      Site site,
      Optional<TenantFigures> figures,
      List<DatasetSummary> latest,
      List<DatasetSummary> popular,
      List<ThemeFigures> themes,
      List<OfficeFigures> offices,
      PublicationPlan.Figures plan) {
    Texts t = site.texts();
    String place = site.tenant().map(Tenant::place).map(Tenant.Place::name).orElse("");
    String about = site.tenant().map(x -> site.in(x.description())).orElse("");
    List<DatasetSummary> viewed = popular.stream().filter(d -> d.views() > 0).toList();
    return new HomeView(
        site.frame(
            new Site.Head(
                t.of("nav.home"), Card.firstSentence(about, site.language()), "/", "home")),
        t.of("home.question", place),
        Card.firstSentence(about, site.language()),
        t.of(viewed.isEmpty() ? "home.examples" : "home.suggestions"),
        (viewed.isEmpty() ? latest : viewed)
            .stream()
                .limit(3)
                .map(d -> new Link(site.in(d.title()), site.href("/datasets/" + d.slug())))
                .toList(),
        figures.map(f -> figures(f, site)).orElse(List.of()),
        themes.stream().filter(x -> x.datasets() > 0).map(x -> tile(x, site)).toList(),
        latest.stream().map(d -> Card.of(d, site)).toList(),
        sorted(site, "modified"),
        viewed.stream().map(d -> Card.of(d, site)).toList(),
        sorted(site, "views"),
        offices.stream()
            .sorted(Comparator.comparingLong(OfficeFigures::datasets).reversed())
            .map(o -> line(o, site))
            .toList(),
        PlanPage.line(plan, site),
        site.links()
            .absoluteRoot(
                "/api/v1/tenants/"
                    + site.tenant().map(x -> x.id().value()).orElse("")
                    + "/datasets"),
        site.href("/developers"));
  }

  private static List<HomeView.Figure> figures(TenantFigures figures, Site site) {
    Texts t = site.texts();
    Formats f = site.formats();
    List<HomeView.Figure> shown = new ArrayList<>();
    shown.add(
        new HomeView.Figure(
            f.number(figures.datasets()),
            t.count("figure.datasets", figures.datasets(), ""),
            site.href("/datasets")));
    shown.add(
        new HomeView.Figure(
            f.number(figures.rows()),
            t.count("figure.rows", figures.rows(), ""),
            sorted(site, "views")));
    shown.add(
        new HomeView.Figure(
            f.number(figures.offices()),
            t.count("figure.offices", figures.offices(), ""),
            site.href("/offices")));
    figures
        .lastPublished()
        .ifPresent(
            last ->
                shown.add(
                    new HomeView.Figure(
                        f.date(last), t.of("figure.updated"), sorted(site, "modified"))));
    return shown;
  }

  private static String sorted(Site site, String sort) {
    return site.links().page("/datasets").with("sort", sort).toString();
  }

  static HomeView.Tile tile(ThemeFigures theme, Site site) {
    return new HomeView.Tile(
        site.in(theme.theme().name()),
        theme.theme().icon(),
        site.texts().count("datasets", theme.datasets(), site.formats().number(theme.datasets())),
        site.links().page("/datasets").with("theme", theme.theme().slug()).toString());
  }

  static HomeView.Line line(OfficeFigures office, Site site) {
    return new HomeView.Line(
        site.in(office.office().name()),
        site.href("/offices/" + office.office().slug()),
        site.texts()
            .count("datasets", office.datasets(), site.formats().number(office.datasets())));
  }
}
