package org.cabildo.server.portal;

import java.util.List;
import java.util.Optional;

/**
 * The federal portal's home page.
 *
 * @param figures what all portals hold together
 * @param tenants who publishes
 * @param shared datasets that can be compared
 */
public record FederalHomeView(
    Frame frame, List<HomeView.Figure> figures, List<Portal> tenants, List<Shared> shared) {
  /** One government. */
  public record Portal(
      String name,
      String place,
      String href,
      String logo,
      String datasets,
      String datasetsLabel,
      String rows,
      String rowsLabel,
      Optional<String> updated,
      String updatedIso,
      boolean synthetic) {}

  /** A dataset that several governments publish. */
  public record Shared(String title, String detail, String href, String label) {}
}
