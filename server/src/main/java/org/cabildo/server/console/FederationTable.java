package org.cabildo.server.console;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.cabildo.federation.TenantStatistics;
import org.cabildo.server.portal.Formats;

/** All tenants in the order that is asked for, in words and numbers. */
final class FederationTable {
  private final Desk desk;
  private final Optional<Measure> sort;
  private final Direction direction;

  /**
   * The table.
   *
   * @param sort name of a measure; by the tenants' names without one
   * @param order {@code asc} or {@code desc}; without one, names from the first and measures from
   *     the most
   */
  FederationTable(Desk desk, Optional<String> sort, Optional<String> order) {
    this.desk = desk;
    this.sort =
        Arrays.stream(Measure.values())
            .filter(measure -> sort.filter(measure.key()::equals).isPresent())
            .findFirst();
    this.direction =
        Arrays.stream(Direction.values())
            .filter(one -> order.filter(one.key::equals).isPresent())
            .findFirst()
            .orElse(this.sort.isPresent() ? Direction.DOWN : Direction.UP);
  }

  /** What can be compared. */
  private enum Measure {
    DATASETS(one -> one.published().datasets()),
    ROWS(one -> one.published().rows()),
    BYTES(one -> one.published().bytes()),
    VIEWS(one -> one.use().views()),
    DOWNLOADS(one -> one.use().downloads()),
    LATE(one -> one.plan().late()),
    LAST(one -> one.published().last().map(at -> at.getEpochSecond()).orElse(0L));

    private final ToLongFunction<TenantStatistics> of;

    Measure(ToLongFunction<TenantStatistics> of) {
      this.of = of;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    String said(Formats f, TenantStatistics one) {
      long amount = of.applyAsLong(one);
      return switch (this) {
        case BYTES -> f.bytes(amount);
        case LAST -> one.published().last().map(f::date).orElse("–");
        default -> f.number(amount);
      };
    }
  }

  /** Which end comes first. */
  private enum Direction {
    UP("asc", "ascending"),
    DOWN("desc", "descending");

    private final String key;
    private final String aria;

    Direction(String key, String aria) {
      this.key = key;
      this.aria = aria;
    }

    Direction other() {
      return this == UP ? DOWN : UP;
    }
  }

  FederationView view(List<TenantStatistics> tenants) {
    return new FederationView(
        desk.frame(desk.t().of("nav.federation"), "federation"),
        desk.t().of("nav.federation"),
        desk.t().of("federation.lead"),
        desk.t().of("federation.count", desk.formats().number(tenants.size())),
        desk.outside("/federation/tenants.csv"),
        heading(Optional.empty()),
        Arrays.stream(Measure.values()).map(measure -> heading(Optional.of(measure))).toList(),
        tenants.stream().sorted(order()).map(this::line).toList());
  }

  private Comparator<TenantStatistics> order() {
    Collator collator = Collator.getInstance(desk.language());
    Comparator<TenantStatistics> names =
        Comparator.comparing(one -> desk.in(one.tenant().name()), collator);
    Comparator<TenantStatistics> up =
        sort.map(
                measure ->
                    Comparator.<TenantStatistics>comparingLong(one -> measure.of.applyAsLong(one)))
            .orElse(names);
    return (direction == Direction.UP ? up : up.reversed()).thenComparing(names);
  }

  private FederationView.Heading heading(Optional<Measure> measure) {
    boolean current = measure.equals(sort);
    Direction first = measure.isPresent() ? Direction.DOWN : Direction.UP;
    Direction next = current ? direction.other() : first;
    return new FederationView.Heading(
        desk.t().of("federation." + measure.map(Measure::key).orElse("tenant")),
        desk.outside("/federation")
            + "?sort="
            + measure.map(Measure::key).orElse("tenant")
            + "&order="
            + next.key,
        current ? Optional.of(direction.aria) : Optional.empty());
  }

  private FederationView.Line line(TenantStatistics one) {
    Formats f = desk.formats();
    return new FederationView.Line(
        desk.in(one.tenant().name()),
        one.tenant().id().value(),
        "/" + one.tenant().id() + "/",
        Arrays.stream(Measure.values())
            .map(
                measure ->
                    new FederationView.Cell(
                        desk.t().of("federation." + measure.key()), measure.said(f, one)))
            .toList());
  }
}
