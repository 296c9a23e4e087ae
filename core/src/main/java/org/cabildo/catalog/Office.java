package org.cabildo.catalog;

import java.util.Optional;
import org.cabildo.tenancy.LocalText;

/**
 * A part of the government that answers for datasets; a DCAT publisher.
 *
 * @param slug short name in addresses
 * @param name its name
 * @param description what it does
 * @param email where questions about its data go
 * @param website its own page
 */
public record Office(
    String slug,
    LocalText name,
    LocalText description,
    Optional<String> email,
    Optional<String> website) {}
