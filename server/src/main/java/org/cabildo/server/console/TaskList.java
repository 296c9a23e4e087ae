package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cabildo.catalog.DatasetStatus;
import org.cabildo.catalog.Workbench;
import org.cabildo.server.portal.Formats;

/** What waits in one tenant, in words. */
final class TaskList {
  private final Desk desk;
  private final String place;

  /**
   * Of the tenant whose console is at {@code place}.
   *
   * @param place address with a slash at the end
   */
  TaskList(Desk desk, String place) {
    this.desk = desk;
    this.place = place;
  }

  List<TodayView.Tasks> of(Workbench.Waiting waiting) {
    Formats f = desk.formats();
    return Stream.of(
            tasks(
                "review", "users", waiting.toDecide(), "", d -> desk.t().of("today.review.detail")),
            tasks(
                "late",
                "clock",
                waiting.late(),
                "?state=published",
                d -> desk.t().of("today.late.since", f.date(d.due().orElse(d.modifiedAt())))),
            tasks(
                "drafts",
                "pencil",
                waiting.drafts(),
                "?state=draft",
                d ->
                    desk.t()
                        .of(
                            d.version() == 0 ? "today.draft.empty" : "today.draft.ready",
                            f.date(d.modifiedAt()))))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<TodayView.Tasks> tasks(
      String kind,
      String icon,
      Workbench.Page page,
      String all,
      Function<DatasetStatus, String> detail) {
    if (page.total() == 0) {
      return Optional.empty();
    }
    List<TodayView.Task> tasks =
        page.datasets().stream()
            .map(
                d ->
                    new TodayView.Task(
                        desk.in(d.title()),
                        place + "datasets/" + d.slug(),
                        detail.apply(d) + " · " + desk.in(d.officeName())))
            .toList();
    return Optional.of(
        new TodayView.Tasks(
            desk.t().count("today." + kind, page.total(), desk.formats().number(page.total())),
            icon,
            tasks,
            page.total() > tasks.size() ? Optional.of(place + all) : Optional.empty()));
  }
}
