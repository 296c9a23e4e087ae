package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.catalog.DatasetState;
import org.cabildo.catalog.DatasetStatus;
import org.cabildo.catalog.Workbench;
import org.cabildo.server.portal.Formats;
import org.cabildo.server.portal.Grade;
import org.jspecify.annotations.Nullable;

/** A tenant's console: its datasets in every state. */
@Path("console/tenants/{tenant}")
@RequestScoped
@Produces(Desk.HTML)
public class DatasetListPage {
  private static final int PAGE = 50;
  private static final Optional<String> CURRENT = Optional.of("true");

  private final Desks desks;
  private final Workbench workbench;

  @Inject
  DatasetListPage(Desks desks, Workbench workbench) {
    this.desks = desks;
    this.workbench = workbench;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DatasetListPage() {
    this(null, null);
  }

  /** The page. */
  @GET
  public Response get(
      @QueryParam("state") @Nullable String state,
      @QueryParam("offset") @DefaultValue("0") int offset) {
    Desk desk = desks.forThoseWhoMay(Permission.READ_DRAFTS);
    Optional<DatasetState> wanted =
        Arrays.stream(DatasetState.values()).filter(s -> s.key().equals(state)).findFirst();
    Workbench.Page page = workbench.list(wanted, offset, PAGE);
    return desk.page("datasets", view(desk, wanted, offset, page));
  }

  private static DatasetListView view(
      Desk desk, Optional<DatasetState> wanted, int offset, Workbench.Page page) {
    int seen = offset + page.datasets().size();
    return new DatasetListView(
        desk.frame(desk.t().of("nav.datasets"), "datasets"),
        desk.t().of("datasets.heading"),
        desk.t().count("datasets", page.total(), desk.formats().number(page.total())),
        desk.may(Permission.PUBLISH) ? Optional.of(desk.href("/describe")) : Optional.empty(),
        states(desk, wanted),
        page.datasets().stream().map(d -> line(desk, d)).toList(),
        seen < page.total()
            ? Optional.of(
                desk.href("") + "?offset=" + seen + wanted.map(s -> "&state=" + s.key()).orElse(""))
            : Optional.empty());
  }

  private static List<ConsoleFrame.Item> states(Desk desk, Optional<DatasetState> wanted) {
    List<ConsoleFrame.Item> items = new ArrayList<>();
    items.add(state(desk, "all", desk.href(""), wanted.isEmpty() ? CURRENT : Optional.empty()));
    for (DatasetState state : DatasetState.values()) {
      items.add(
          state(
              desk,
              state.key() + ".many",
              desk.href("") + "?state=" + state.key(),
              wanted.filter(state::equals).flatMap(s -> CURRENT)));
    }
    return items;
  }

  private static ConsoleFrame.Item state(
      Desk desk, String key, String href, Optional<String> current) {
    return new ConsoleFrame.Item(
        desk.t().of("state." + key), href, current, desk.language().getLanguage());
  }

  private static DatasetListView.Line line(Desk desk, DatasetStatus dataset) {
    Formats f = desk.formats();
    return new DatasetListView.Line(
        desk.in(dataset.title()),
        desk.href("/datasets/" + dataset.slug()),
        desk.in(dataset.officeName()),
        StateView.of(dataset.state(), desk),
        dataset.isLateAt(Instant.now())
            ? dataset.due().map(due -> desk.t().of("today.late.since", f.date(due)))
            : Optional.empty(),
        dataset.version() == 0
            ? desk.t().of("datasets.no-data")
            : desk.t().count("rows", dataset.rows(), f.number(dataset.rows())),
        Grade.of(dataset.qualityScore(), desk.t()),
        f.date(dataset.modifiedAt()));
  }
}
