package org.cabildo.tenancy;

import java.time.ZoneId;
import java.util.List;

/**
 * What a government says of itself and of how its portal looks and speaks; its own people may
 * change it. The components are those of {@link Tenant}.
 */
public record Profile(
    LocalText name,
    Tenant.Place place,
    LocalText description,
    String contactEmail,
    ZoneId zone,
    List<String> languages,
    String license,
    Tenant.Theme theme,
    List<Tenant.Link> links) {

  public Profile {
    languages = List.copyOf(languages);
    links = List.copyOf(links);
  }
}
