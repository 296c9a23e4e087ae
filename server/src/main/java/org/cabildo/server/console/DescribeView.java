package org.cabildo.server.console;

/**
 * The page that describes a dataset.
 *
 * @param quality how complete the description is so far
 * @param measure what draws the quality anew while one types
 */
public record DescribeView(
    ConsoleFrame frame,
    String heading,
    String lead,
    FormView form,
    QualityBox quality,
    String measure) {}
