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
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cabildo.commitment.Commitment;
import org.cabildo.commitment.CommitmentFilter;
import org.cabildo.commitment.CommitmentState;
import org.cabildo.commitment.Commitments;
import org.cabildo.commitment.PublicationPlan;

/** The publication plan of a tenant. Shows what everybody sees, whoever looks. */
@Path("{tenant}/plan")
@RequestScoped
@Produces(Html.TYPE)
public class PlanPage {
  private final Sites sites;
  private final Commitments commitments;

  @Inject
  PlanPage(Sites sites, Commitments commitments) {
    this.sites = sites;
    this.commitments = commitments;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected PlanPage() {
    this(null, null);
  }

  /** The page. */
  @GET
  public Response get(@Context UriInfo uri) {
    Site site = sites.tenant(uri);
    return Html.page("plan", view(site, commitments.list(CommitmentFilter.everything())));
  }

  /** The page of a whole plan; the office in the address is chosen here. */
  static PlanView view(Site site, PublicationPlan whole) {
    Texts t = site.texts();
    Optional<String> office = site.params().first("office");
    Map<String, String> names = new TreeMap<>();
    whole.commitments().stream()
        .filter(c -> c.state() != CommitmentState.INVENTORIED)
        .forEach(c -> names.put(c.description().office(), site.in(c.officeName())));
    PublicationPlan plan = whole.only(new CommitmentFilter(office, Optional.empty(), false));
    String api =
        "/api/v1/tenants/" + site.tenant().map(x -> x.id().value()).orElse("") + "/commitments";
    return new PlanView(
        site.frame(new Site.Head(t.of("plan.title"), t.of("plan.lead"), "/plan", "plan")),
        figures(site, plan.figures()),
        site.links().plain("/plan"),
        names.size() < 2 ? List.of() : options(names, office),
        site.links()
            .language()
            .map(l -> List.of(new SearchView.Hidden("lang", l)))
            .orElse(List.of()),
        office.map(o -> new Link(names.getOrDefault(o, o), site.href("/plan"))),
        List.of(
                group("late", "clock", plan, Commitment::late, site),
                group("committed", "calendar-days", plan, PlanPage::isOpen, site),
                group("published", "circle-check", plan, in(CommitmentState.PUBLISHED), site),
                group("dropped", "x", plan, in(CommitmentState.DROPPED), site))
            .stream()
            .filter(g -> !g.entries().isEmpty())
            .toList(),
        site.links().outside(api + ".csv"),
        site.links().absoluteRoot(api));
  }

  /** What the home page says of the plan, once there is something to say. */
  static Optional<HomeView.PlanLine> line(PublicationPlan.Figures figures, Site site) {
    return figures.anythingPublic()
        ? Optional.of(new HomeView.PlanLine(figures(site, figures), site.href("/plan")))
        : Optional.empty();
  }

  private static List<PlanView.Figure> figures(Site site, PublicationPlan.Figures figures) {
    return List.of(
        figure("committed", figures.committed(), site),
        figure("published", figures.published(), site),
        figure("late", figures.late(), site));
  }

  private static PlanView.Figure figure(String kind, long number, Site site) {
    return new PlanView.Figure(
        site.formats().number(number), site.texts().count("plan.figure." + kind, number, ""));
  }

  private static List<SearchView.Option> options(
      Map<String, String> names, Optional<String> chosen) {
    return names.entrySet().stream()
        .map(
            e ->
                new SearchView.Option(
                    e.getKey(), e.getValue(), "", chosen.equals(Optional.of(e.getKey()))))
        .toList();
  }

  private static boolean isOpen(Commitment commitment) {
    return commitment.state() == CommitmentState.COMMITTED && !commitment.late();
  }

  private static Predicate<Commitment> in(CommitmentState state) {
    return commitment -> commitment.state() == state;
  }

  private static PlanView.Group group(
      String key, String icon, PublicationPlan plan, Predicate<Commitment> these, Site site) {
    return new PlanView.Group(
        key,
        site.texts().of("plan.group." + key),
        icon,
        plan.commitments().stream().filter(these).map(c -> PlanEntry.of(c, site)).toList());
  }
}
