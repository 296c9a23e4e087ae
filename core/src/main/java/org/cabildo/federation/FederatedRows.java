package org.cabildo.federation;

import java.util.List;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableSchema;

/**
 * One answer from many tenants; its rows have the column {@code tenant} first unless the query
 * selects otherwise.
 *
 * @param rows the answer; close it
 * @param tenants how each tenant took part
 * @param schema the columns that could be asked for, {@code tenant} first
 */
public record FederatedRows(RowStream rows, List<TenantStatus> tenants, TableSchema schema)
    implements AutoCloseable {
  @Override
  public void close() {
    rows.close();
  }
}
