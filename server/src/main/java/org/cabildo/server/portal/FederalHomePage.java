package org.cabildo.server.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cabildo.federation.Federation;
import org.cabildo.federation.SharedDataset;
import org.cabildo.federation.TenantFigures;
import org.cabildo.tenancy.Tenant;

/** The federal portal's home page: one search over all, every government, what can be compared. */
@Path("/")
@RequestScoped
@Produces(Html.TYPE)
public class FederalHomePage {
  private static final int SHARED = 12;
  private final Sites sites;
  private final Federation federation;

  @Inject
  FederalHomePage(Sites sites, Federation federation) {
    this.sites = sites;
    this.federation = federation;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected FederalHomePage() {
    this(null, null);
  }

  /** The page. */
  @GET
  public Response get(@Context UriInfo uri) {
    return Html.page(
        "federal", view(sites.federal(uri), federation.tenants(), federation.shared()));
  }

  static FederalHomeView view(Site site, List<TenantFigures> tenants, List<SharedDataset> shared) {
    Texts t = site.texts();
    return new FederalHomeView(
        site.frame(new Site.Head(t.of("federal.tagline"), t.of("federal.lead"), "/", "home")),
        tenants.isEmpty() ? List.of() : figures(site, tenants),
        tenants.stream().map(x -> portal(site, x)).toList(),
        shared.stream().limit(SHARED).map(s -> shared(site, s)).toList());
  }

  private static List<HomeView.Figure> figures(Site site, List<TenantFigures> tenants) {
    Texts t = site.texts();
    Formats f = site.formats();
    long datasets = tenants.stream().mapToLong(TenantFigures::datasets).sum();
    long rows = tenants.stream().mapToLong(TenantFigures::rows).sum();
    List<HomeView.Figure> figures = new ArrayList<>();
    figures.add(
        new HomeView.Figure(
            f.number(tenants.size()),
            t.count("figure.tenants", tenants.size(), ""),
            site.href("/") + "#gobiernos"));
    figures.add(
        new HomeView.Figure(
            f.number(datasets), t.count("figure.datasets", datasets, ""), site.href("/search")));
    figures.add(
        new HomeView.Figure(
            f.number(rows), t.count("figure.rows", rows, ""), site.href("/compare")));
    tenants.stream()
        .flatMap(x -> x.lastPublished().stream())
        .max(Comparator.<Instant>naturalOrder())
        .ifPresent(
            last ->
                figures.add(
                    new HomeView.Figure(
                        f.date(last), t.of("figure.updated"), site.href("/search"))));
    return figures;
  }

  private static FederalHomeView.Portal portal(Site site, TenantFigures figures) {
    Texts t = site.texts();
    Formats f = site.formats();
    Tenant tenant = figures.tenant();
    String country = new Locale("", tenant.place().country()).getDisplayCountry(site.language());
    return new FederalHomeView.Portal(
        site.in(tenant.name()),
        t.of("federal.level." + tenant.place().level().name().toLowerCase(Locale.ROOT))
            + ", "
            + country,
        site.links().tenant(tenant.id(), "/").toString(),
        site.links().outside("/" + tenant.id() + "/logo.svg") + "?v=" + Logo.of(tenant).version(),
        f.number(figures.datasets()),
        t.count("figure.datasets", figures.datasets(), ""),
        f.number(figures.rows()),
        t.count("federal.rows", figures.rows(), ""),
        figures.lastPublished().map(f::date),
        figures.lastPublished().map(f::iso).orElse(""),
        tenant.synthetic());
  }

  private static FederalHomeView.Shared shared(Site site, SharedDataset shared) {
    Texts t = site.texts();
    Formats f = site.formats();
    String title = site.in(shared.title());
    return new FederalHomeView.Shared(
        title,
        t.of(
                "federal.shared.by",
                t.count(
                    "figure.count.tenants",
                    shared.tenants().size(),
                    f.number(shared.tenants().size())))
            + ", "
            + t.count("rows", shared.rows(), f.number(shared.rows())),
        site.links().page("/compare").with("dataset", shared.slug()).toString(),
        t.of("federal.shared.compare", title));
  }
}
