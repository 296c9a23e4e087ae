package org.cabildo.server.portal;

import org.cabildo.catalog.License;

/** Licences as people read them. */
public final class Licenses {
  private Licenses() {}

  /** The name in the language of the page. */
  public static String name(License license, Texts t) {
    String key = "license." + license.id();
    return t.has(key) ? t.of(key) : license.name();
  }

  /** {@code CC BY 4.0} for {@code CC-BY-4.0}. */
  static String shortName(String id) {
    return License.of(id).map(License::shortName).orElse(id);
  }
}
