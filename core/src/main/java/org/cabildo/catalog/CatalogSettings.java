package org.cabildo.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the catalogue may use.
 *
 * @param remembered most published datasets and versions, of all tenants together, that are kept in
 *     memory; 0 for none
 */
@Dependent
public record CatalogSettings(
    @ConfigProperty(name = "cabildo.catalog.remembered", defaultValue = "1000") int remembered) {

  @Inject
  public CatalogSettings {
    if (remembered < 0) {
      throw new IllegalArgumentException("cabildo.catalog.remembered is at least 0");
    }
  }

  /** The settings of an installation that configures nothing. */
  public static CatalogSettings defaults() {
    return new CatalogSettings(1_000);
  }
}
