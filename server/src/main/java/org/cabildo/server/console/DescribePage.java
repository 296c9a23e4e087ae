package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetState;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.Offices;
import org.cabildo.catalog.Workbench;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Describes a dataset: a new one, which begins as a draft, or the one named {@code ?dataset=}. */
@Path("console/tenants/{tenant}/describe")
@RequestScoped
@Produces(Desk.HTML)
public class DescribePage {
  private final Desks desks;
  private final Datasets datasets;
  private final Offices offices;
  private final Workbench workbench;

  @Inject
  DescribePage(Desks desks, Datasets datasets, Offices offices, Workbench workbench) {
    this.desks = desks;
    this.datasets = datasets;
    this.offices = offices;
    this.workbench = workbench;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DescribePage() {
    this(null, null, null, null);
  }

  /** The page. */
  @GET
  public Response get(
      @QueryParam("dataset") @Nullable String slug, @QueryParam("period") @Nullable String period) {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    Optional<Dataset> existing = existing(desk, slug);
    return page(
        desk,
        200,
        existing,
        existing.map(d -> known(d, Optional.ofNullable(period))).orElseGet(DatasetForm::blank),
        Optional.empty());
  }

  /** What is known of a dataset, and where it was asked for the period of its table. */
  private static Values known(Dataset dataset, Optional<String> period) {
    Values described = DatasetForm.of(dataset.description());
    return Period.missingIn(dataset)
        .filter(known -> period.isPresent())
        .map(known -> known.in(described))
        .orElse(described);
  }

  /** Keeps the description, and goes on to the dataset. */
  @POST
  public Response describe(
      @QueryParam("dataset") @Nullable String slug, @Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    Values sent = Values.of(request);
    Optional<Dataset> existing = existing(desk, slug);
    try {
      Dataset kept =
          existing.isPresent()
              ? datasets.describe(
                  existing.get().slug(),
                  DatasetForm.description(sent, existing.get().description()))
              : datasets.create(DatasetForm.description(sent), DatasetState.DRAFT);
      return desk.go(desk.href("/datasets/" + kept.slug()) + "?after=describe");
    } catch (Problem problem) {
      return page(desk, Desk.MISTAKES, existing, sent, Optional.of(problem));
    }
  }

  /** How complete the description is, while it is being written. */
  @POST
  @Path("quality")
  public Response quality(
      @QueryParam("dataset") @Nullable String slug, @Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    try {
      return desk.page("part/quality", measured(desk, existing(desk, slug), Values.of(request)));
    } catch (Problem unreadable) {
      // Half a date: the last score stands until it is a whole one.
      return Response.noContent().build();
    }
  }

  /** The dataset that is described anew; only for those who may. */
  private Optional<Dataset> existing(Desk desk, @Nullable String slug) {
    Optional<Dataset> existing = Optional.ofNullable(slug).map(datasets::find);
    if (existing.filter(d -> !desk.mayPublishFor(d.office().slug())).isPresent()) {
      throw Problem.of(ErrorCode.DENIED);
    }
    return existing;
  }

  private QualityBox measured(Desk desk, Optional<Dataset> existing, Values values) {
    return QualityBox.of(
        workbench.quality(
            existing.map(Dataset::slug),
            DatasetForm.unfinished(
                values, existing.map(d -> d.description().columns()).orElse(List.of()))),
        existing.flatMap(Dataset::current),
        desk);
  }

  private Response page(
      Desk desk, int status, Optional<Dataset> existing, Values values, Optional<Problem> problem) {
    String query = existing.map(d -> "?dataset=" + d.slug()).orElse("");
    String key = existing.isPresent() ? "describe." : "describe.new.";
    Map<String, String> choices = OwnOffices.of(desk, offices.list());
    if (choices.isEmpty()) {
      return desk.page(
          "no-office", NoOfficeView.of(desk, desk.t().of("describe.new.heading"), "datasets"));
    }
    return desk.page(
        status,
        "describe",
        new DescribeView(
            desk.frame(desk.t().of(key + "heading"), "datasets")
                .under(crumbs(desk, existing))
                .live(),
            desk.t().of(key + "heading"),
            desk.t().of(key + "lead"),
            DatasetForm.view(
                desk,
                new DatasetForm.Choices(
                    choices, themes(desk), existing.flatMap(Period::missingIn), existing.isEmpty()),
                values,
                problem,
                desk.href("/describe") + query),
            measuredOrNothing(desk, existing, values),
            desk.href("/describe/quality") + query));
  }

  private QualityBox measuredOrNothing(Desk desk, Optional<Dataset> existing, Values values) {
    try {
      return measured(desk, existing, values);
    } catch (Problem unreadable) {
      return measured(desk, existing, DatasetForm.blank());
    }
  }

  private static List<ConsoleFrame.Item> crumbs(Desk desk, Optional<Dataset> existing) {
    return existing
        .map(
            d ->
                List.of(
                    desk.item(
                        desk.in(d.description().title()), desk.href("/datasets/" + d.slug()))))
        .orElse(List.of());
  }

  private Map<String, String> themes(Desk desk) {
    Map<String, String> choices = new LinkedHashMap<>();
    offices.themes().forEach(f -> choices.put(f.theme().slug(), desk.in(f.theme().name())));
    return choices;
  }
}
