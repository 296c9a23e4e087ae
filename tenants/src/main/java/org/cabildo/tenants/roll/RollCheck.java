package org.cabildo.tenants.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.catalog.Onboarding;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.Tenants;

/** Judges the lines of a roll without opening anything: each alone, and against one another. */
@ApplicationScoped
class RollCheck {
  /** Which column a member of a tenant comes from. */
  private static final Map<String, Column> COLUMNS =
      Map.ofEntries(
          Map.entry("id", Column.SLUG),
          Map.entry("name", Column.NAME),
          Map.entry("description", Column.DESCRIPTION),
          Map.entry("contactEmail", Column.CONTACT),
          Map.entry("email", Column.ADMINISTRATOR),
          Map.entry("place.country", Column.COUNTRY),
          Map.entry("place.code", Column.PLACE_CODE),
          Map.entry("place.name", Column.PLACE),
          Map.entry("place.level", Column.LEVEL),
          Map.entry("place.latitude", Column.LATITUDE),
          Map.entry("place.longitude", Column.LONGITUDE),
          Map.entry("state", Column.STATE),
          Map.entry("timeZone", Column.TIME_ZONE),
          Map.entry("languages", Column.LANGUAGES),
          Map.entry("license", Column.LICENSE),
          Map.entry("theme.seed", Column.COLOR),
          Map.entry("hosts", Column.DOMAIN));

  private final Onboarding onboarding;
  private final Tenants tenants;

  @Inject
  RollCheck(Onboarding onboarding, Tenants tenants) {
    this.onboarding = onboarding;
    this.tenants = tenants;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected RollCheck() {
    this(null, null);
  }

  /** How each line stands. */
  List<RollLine> check(List<RollRow> rows) {
    List<RollLine> lines = new ArrayList<>();
    Map<String, Long> slugs = new HashMap<>();
    Map<String, Long> hosts = new HashMap<>();
    for (RollRow row : rows) {
      Optional<Long> slug = earlier(slugs, Optional.of(row.slug()), row.line());
      Optional<Long> host =
          earlier(hosts, row.cell(Column.DOMAIN).map(h -> h.toLowerCase(Locale.ROOT)), row.line());
      if (slug.isPresent()) {
        lines.add(repeated(row, Column.SLUG, slug.get()));
      } else if (host.isPresent()) {
        lines.add(repeated(row, Column.DOMAIN, host.get()));
      } else {
        lines.add(check(row));
      }
    }
    return lines;
  }

  /** How a line stands by itself. */
  RollLine check(RollRow row) {
    try {
      Tenant wanted = row.tenant();
      row.administrator();
      Optional<Tenant> present = tenants.find(wanted.id());
      if (present.isPresent()) {
        return isSame(present.get().place(), wanted.place())
            ? RollLine.of(row, RollLine.State.PRESENT)
            : taken(row, Column.SLUG, wanted.id().value());
      }
      onboarding.check(wanted);
      for (String host : wanted.hosts()) {
        if (tenants.byHost(host).isPresent()) {
          return taken(row, Column.DOMAIN, host);
        }
      }
      return RollLine.of(row, RollLine.State.READY);
    } catch (Problem problem) {
      return wrong(row, problem);
    }
  }

  /** The line with a problem that it had, now or when it was opened. */
  static RollLine wrong(RollRow row, Problem problem) {
    return RollLine.wrong(
        row, problem.parameter("field").map(field -> COLUMNS.get(String.valueOf(field))), problem);
  }

  /** The same government: what else its people changed since is theirs. */
  private static boolean isSame(Tenant.Place one, Tenant.Place other) {
    return one.country().equals(other.country()) && one.code().equals(other.code());
  }

  private static Optional<Long> earlier(Map<String, Long> seen, Optional<String> value, long line) {
    return value.filter(v -> !v.isEmpty()).map(v -> seen.putIfAbsent(v, line));
  }

  private static RollLine repeated(RollRow row, Column column, long line) {
    return RollLine.wrong(
        row,
        Optional.of(column),
        Problem.invalid(column.names().get(1), "repeated-line").with("line", line));
  }

  private static RollLine taken(RollRow row, Column column, String name) {
    return RollLine.wrong(
        row, Optional.of(column), Problem.of(ErrorCode.CONFLICT).with("name", name));
  }
}
