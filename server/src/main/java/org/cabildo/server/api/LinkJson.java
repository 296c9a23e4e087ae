package org.cabildo.server.api;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.Tenant;

/** A named address. */
record LinkJson(
    Optional<String> label,
    Optional<Map<String, Map<String, String>>> translations,
    Optional<String> href) {
  private static final String LABEL = "label";

  /** As it is written, in Spanish with its translation. */
  static LinkJson of(Tenant.Link link) {
    return in(Locale.forLanguageTag("es"), link);
  }

  /** Named in a language. */
  static LinkJson in(Locale language, Tenant.Link link) {
    return new LinkJson(
        Optional.of(link.label().in(language)),
        TenantJson.translations(Map.of(LABEL, link.label())),
        Optional.of(link.href().toString()));
  }

  /**
   * @param index its place in the list, from 0
   */
  Tenant.Link link(int index) {
    String field = "links." + index;
    Optional<String> english = translations.map(t -> t.get("en")).map(t -> t.get(LABEL));
    String address = TenantInput.required(field + ".href", href);
    try {
      return new Tenant.Link(
          new LocalText(TenantInput.required(field + ".label", label), english.orElse("")),
          URI.create(address));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(field + ".href", "not-a-url");
    }
  }
}
