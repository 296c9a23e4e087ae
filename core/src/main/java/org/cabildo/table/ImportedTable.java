package org.cabildo.table;

import java.util.Optional;
import org.cabildo.storage.Blob;

/**
 * A file that became a table.
 *
 * @param file where its rows are
 * @param report what was understood
 * @param quarantine rows that were set aside, as CSV
 * @param corrections rows that were corrected, as CSV
 */
public record ImportedTable(
    TableFile file, ImportReport report, Optional<Blob> quarantine, Optional<Blob> corrections) {}
