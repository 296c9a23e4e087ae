package org.cabildo.imports;

import org.cabildo.table.ImportWatch;

/**
 * How far an import is.
 *
 * @param phase the step that it is at
 * @param bytes how many bytes of its text this step has read
 * @param totalBytes how many there are; 0 where that is not known
 * @param rows how many rows this step has read
 */
public record ImportProgress(ImportWatch.Phase phase, long bytes, long totalBytes, long rows) {}
