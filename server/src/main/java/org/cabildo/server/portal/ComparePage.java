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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.federation.Federation;
import org.cabildo.federation.SharedDataset;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Tenants;

/** The same dataset in several governments. */
@Path("compare")
@RequestScoped
@Produces(Html.TYPE)
public class ComparePage {
  private final Sites sites;
  private final Federation federation;
  private final Tenants tenants;

  @Inject
  ComparePage(Sites sites, Federation federation, Tenants tenants) {
    this.sites = sites;
    this.federation = federation;
    this.tenants = tenants;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ComparePage() {
    this(null, null, null);
  }

  /** The page; without {@code ?dataset} it offers the datasets that can be compared. */
  @GET
  public Response get(@Context UriInfo uri) {
    Site site = sites.federal(uri);
    List<SharedDataset> shared = federation.shared();
    Optional<SharedDataset> chosen =
        site.params()
            .first("dataset")
            .map(
                slug ->
                    shared.stream()
                        .filter(s -> s.slug().equals(slug))
                        .findFirst()
                        .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND)));
    Map<String, String> names =
        tenants.list().stream()
            .collect(Collectors.toMap(t -> t.id().value(), t -> site.in(t.name())));
    return Html.page(
        "compare",
        view(
            site,
            shared,
            chosen,
            chosen.map(
                d ->
                    new Comparing(site, names, query -> federation.rows(d.slug(), List.of(), query))
                        .comparison(d))));
  }

  static CompareView view(
      Site site,
      List<SharedDataset> shared,
      Optional<SharedDataset> chosen,
      Optional<CompareView.Comparison> comparison) {
    Texts t = site.texts();
    String title =
        chosen
            .map(d -> t.of("compare.title.dataset", site.in(d.title())))
            .orElse(t.of("compare.title"));
    return new CompareView(
        site.frame(new Site.Head(title, t.of("compare.lead"), "/compare", "compare")),
        title,
        shared.stream()
            .map(
                d ->
                    new CompareView.Choice(
                        site.in(d.title()),
                        site.formats().number(d.tenants().size()),
                        site.links().page("/compare").with("dataset", d.slug()).toString(),
                        chosen.filter(d::equals).map(x -> "true")))
            .toList(),
        comparison);
  }
}
