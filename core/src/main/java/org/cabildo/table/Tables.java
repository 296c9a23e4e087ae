package org.cabildo.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;

/** Reads files into tables and answers queries on them. */
@ApplicationScoped
public class Tables {

  /**
   * Reads an uploaded file, types its columns on all of it, and stores it as Parquet in the files
   * of the tenant in scope, read back and compared before it counts.
   *
   * @param original the uploaded file
   * @param hints what the publisher says about columns
   */
  @Requires(Permission.PUBLISH)
  public ImportedTable read(Path original, List<ColumnHint> hints) {
    throw new UnsupportedOperationException();
  }

  /** Answers one page of a query on a table of the tenant in scope. */
  @Open
  public RowStream query(TableFile table, TableQuery query) {
    throw new UnsupportedOperationException();
  }

  /** Answers a whole query for a download: no default limit, no cursor. */
  @Open
  public RowStream export(TableFile table, TableQuery query) {
    throw new UnsupportedOperationException();
  }

  /**
   * Answers a query on several tables at once, with {@link TableSource#label} as first column
   * {@code tenant}; only {@code federation} calls this. A column has a value where a table has it,
   * and is null where it does not.
   */
  @Open
  public RowStream queryAcross(List<TableSource> sources, TableQuery query) {
    throw new UnsupportedOperationException();
  }
}
