package org.cabildo.server.console;

import java.util.Optional;
import org.cabildo.access.Permission;

/**
 * That a dataset or a commitment needs an office first.
 *
 * @param create where to make one, for those who may
 */
public record NoOfficeView(
    ConsoleFrame frame, String heading, String lead, Optional<ConsoleFrame.Item> create) {
  /**
   * The page.
   *
   * @param title what was wanted
   * @param section entry of the navigation that it belongs to
   */
  static NoOfficeView of(Desk desk, String title, String section) {
    return new NoOfficeView(
        desk.frame(title, section),
        desk.t().of("missing.heading"),
        desk.t().of("missing.lead"),
        desk.may(Permission.EDIT_CATALOG)
            ? Optional.of(
                desk.item(
                    desk.t().of("missing.create"), desk.href("/catalog/office?then=" + section)))
            : Optional.empty());
  }
}
