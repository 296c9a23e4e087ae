package org.cabildo.table;

import org.cabildo.storage.BlobId;

/**
 * A table as stored: an immutable Parquet file that we wrote, with a column {@code _row} counting
 * from 1.
 *
 * @param parquet the file
 * @param schema its columns, without {@code _row}
 * @param rows how many rows it has
 */
public record TableFile(BlobId parquet, TableSchema schema, long rows) {}
