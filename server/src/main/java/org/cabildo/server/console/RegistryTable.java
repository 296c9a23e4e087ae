package org.cabildo.server.console;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.cabildo.federation.TenantFigures;
import org.cabildo.server.portal.Formats;
import org.cabildo.tenancy.Tenant;

/** All tenants as the operator sees them. */
final class RegistryTable {
  /** Lines that are shown; a search finds the others. */
  private static final int SHOWN = 100;

  private final Desk desk;

  RegistryTable(Desk desk) {
    this.desk = desk;
  }

  TodayView.Registry of(List<TenantFigures> all, String query) {
    List<TenantFigures> found =
        all.stream().filter(figures -> matches(figures.tenant(), query)).toList();
    Formats f = desk.formats();
    return new TodayView.Registry(
        desk.outside("/"),
        query,
        desk.t().count("portals", found.size(), f.number(found.size())),
        desk.outside("/onboarding"),
        found.stream().limit(SHOWN).map(this::line).toList());
  }

  private TodayView.Line line(TenantFigures figures) {
    Formats f = desk.formats();
    Tenant tenant = figures.tenant();
    String place = desk.outside("/tenants/" + tenant.id());
    return new TodayView.Line(
        desk.in(tenant.name()),
        tenant.id().value(),
        desk.t().of("federal.level." + tenant.place().level().name().toLowerCase(Locale.ROOT)),
        f.number(figures.datasets()),
        f.number(figures.rows()),
        figures.lastPublished().map(f::date).orElse(desk.t().of("registry.never")),
        "/" + tenant.id() + "/",
        place + "/people",
        place + "/tokens",
        place + "/usage",
        place + "/visits");
  }

  private boolean matches(Tenant tenant, String query) {
    String wanted = folded(query);
    return folded(desk.in(tenant.name()) + " " + tenant.id() + " " + tenant.place().code())
        .contains(wanted);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
