package org.cabildo.server.launch;

import java.util.List;
import java.util.Optional;

/** What the command line asks for. */
sealed interface Command {
  /** Print the options. */
  record Help() implements Command {}

  /** Print the version. */
  record Version() implements Command {}

  /**
   * Check tenant bundles and exit, without a server.
   *
   * @param arguments what the validator is given: folders, {@code --lang es|en}
   */
  record ValidateBundles(List<String> arguments) implements Command {}

  /**
   * Prepare a Keycloak for this installation and exit, without a server.
   *
   * @param keycloak its address
   * @param administrator who may do it there
   * @param realm to be made or brought up to date
   * @param installation address at which people reach this installation
   * @param organization of a portal's government, if one is to be made or brought up to date
   */
  record SetupKeycloak(
      String keycloak,
      String administrator,
      String realm,
      String installation,
      Optional<Organization> organization)
      implements Command {}

  /** The organization of a portal's government, and the domain of its people's addresses. */
  record Organization(String tenant, String domain) {}

  /**
   * Check journals and exit, without a server.
   *
   * @param tenants whose; none for all
   */
  record VerifyJournal(List<String> tenants) implements Command {}

  /**
   * Start the server.
   *
   * @param port where to listen; 0 takes any free port
   * @param demo whether to load the demo tenants; empty leaves it to the kind of database
   */
  record Serve(int port, Optional<Demo> demo) implements Command {}

  /** Whether the tenants that come with the jar are loaded. */
  enum Demo {
    WITH,
    WITHOUT
  }
}
