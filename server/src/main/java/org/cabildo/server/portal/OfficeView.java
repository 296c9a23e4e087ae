package org.cabildo.server.portal;

import java.util.List;
import java.util.Optional;

/** One office and its datasets. */
public record OfficeView(
    Frame frame,
    String name,
    String language,
    String description,
    Optional<String> email,
    Optional<String> website,
    String offices,
    List<Card> datasets,
    String heading,
    Optional<String> all) {}
