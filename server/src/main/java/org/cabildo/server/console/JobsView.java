package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * The imports of a tenant.
 *
 * @param dataset of which they are, when only those are shown
 * @param all where all are shown
 * @param watch where their present state is found, while there is one that changes by itself
 */
public record JobsView(
    ConsoleFrame frame,
    String heading,
    String lead,
    Optional<ConsoleFrame.Item> dataset,
    String all,
    List<JobView> jobs,
    Optional<String> watch) {}
