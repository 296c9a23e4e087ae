package org.cabildo.catalog;

import java.util.List;
import java.util.regex.Pattern;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.HostName;
import org.cabildo.tenancy.Logo;
import org.cabildo.tenancy.Tenant;

/** What the definition of a tenant must satisfy; first offence wins. */
final class TenantCheck {
  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final List<String> FONTS = List.of("system", "humanist", "serif", "slab");
  private static final List<String> LANGUAGES = List.of("es", "en");

  private TenantCheck() {}

  static void check(Tenant tenant) {
    DescriptionCheck.text("name", tenant.name().es(), 120);
    DescriptionCheck.text("description", tenant.description().es(), 5_000);
    DescriptionCheck.text("place.name", tenant.place().name(), 120);
    DescriptionCheck.email("contactEmail", tenant.contactEmail());
    DescriptionCheck.license(tenant.license());
    if (!COLOR.matcher(tenant.theme().seed()).matches()) {
      throw Problem.invalid("theme.seed", "not-a-color");
    }
    oneOf("theme.fonts", tenant.theme().fonts(), FONTS);
    if (tenant.languages().isEmpty()) {
      throw Problem.invalid("languages", "required");
    }
    tenant.languages().forEach(language -> oneOf("languages", language, LANGUAGES));
    for (String host : tenant.hosts()) {
      if (!HostName.checked("hosts", host).equals(host)) {
        throw Problem.invalid("hosts", "not-a-host");
      }
    }
    for (Tenant.Link link : tenant.links()) {
      if (!List.of("http", "https").contains(String.valueOf(link.href().getScheme()))) {
        throw Problem.invalid("links", "not-a-url");
      }
    }
    tenant.logo().ifPresent(TenantCheck::logo);
  }

  /** The same judgement as on a bundle's {@code logo.svg}. */
  private static void logo(String svg) {
    List<Logo.Flaw> flaws = Logo.flaws(svg);
    if (!flaws.isEmpty()) {
      throw Problem.invalid("logo", "not-a-safe-svg")
          .with("line", flaws.get(0).line())
          .with("found", flaws.get(0).what());
    }
  }

  private static void oneOf(String field, String value, List<String> allowed) {
    if (!allowed.contains(value)) {
      throw Problem.invalid(field, "not-one-of").with("values", String.join(", ", allowed));
    }
  }
}
