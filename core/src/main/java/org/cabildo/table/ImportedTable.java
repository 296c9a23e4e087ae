package org.cabildo.table;

/**
 * A file that became a table.
 *
 * @param file where its rows are
 * @param report what was understood
 */
public record ImportedTable(TableFile file, ImportReport report) {}
