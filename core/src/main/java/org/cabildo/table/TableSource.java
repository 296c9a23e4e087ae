package org.cabildo.table;

import java.nio.file.Path;

/**
 * One of several tables that are asked together.
 *
 * @param label what stands in the column {@code tenant} for its rows
 * @param path its Parquet file
 * @param file what is in it
 */
public record TableSource(String label, Path path, TableFile file) {}
