package org.cabildo.commitment;

import java.util.Optional;
import org.cabildo.catalog.Frequency;
import org.cabildo.tenancy.LocalText;

/**
 * What is written about a commitment.
 *
 * @param slug short name in addresses
 * @param title what the data are called
 * @param description what is in them
 * @param why what they are good for, where somebody wrote it
 * @param office slug of the office that answers for them
 * @param responsible position of whoever answers for the date; never a name or an address
 * @param frequency how often they will be updated
 * @param format in which they will come, in the words of the office: {@code CSV}
 */
public record CommitmentDescription(
    String slug,
    LocalText title,
    LocalText description,
    Optional<LocalText> why,
    String office,
    String responsible,
    Frequency frequency,
    Optional<String> format) {}
