package org.cabildo.tenants.generate;

import java.nio.file.Path;
import java.util.List;

/**
 * The tenant whose files are being made.
 *
 * @param id the bundle's name
 * @param folder its folder {@code datasets}
 * @param zones its neighbourhoods, the larger ones first
 */
record City(String id, Path folder, List<Zone> zones) {
  static City in(Path bundles, String id, String zones) {
    return new City(id, bundles.resolve(id).resolve("datasets"), Zone.list(zones));
  }

  Path file(String slug) {
    return folder.resolve(slug + ".csv");
  }

  /** The chance of one dataset, independent of the others. */
  Chance chance(String slug) {
    return new Chance(id + "/" + slug);
  }
}
