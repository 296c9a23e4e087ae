package org.cabildo.federation;

import java.util.List;
import org.cabildo.table.RowStream;

/**
 * One answer from many tenants; its rows have the column {@code tenant} first unless the query
 * selects otherwise.
 *
 * @param rows the answer; close it
 * @param tenants how each tenant took part
 */
public record FederatedRows(RowStream rows, List<TenantStatus> tenants) implements AutoCloseable {
  @Override
  public void close() {
    rows.close();
  }
}
