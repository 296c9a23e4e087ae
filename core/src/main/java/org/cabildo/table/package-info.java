/**
 * Rows: reading uploaded files, typing their columns on the whole file, writing them as immutable
 * Parquet, and answering queries on them. Start with {@link org.cabildo.table.Tables}. The only
 * place that knows DuckDB and SQL on rows. Uses {@code storage}, {@code access}, {@code tenancy}
 * and {@code problem}.
 */
@NullMarked
package org.cabildo.table;

import org.jspecify.annotations.NullMarked;
