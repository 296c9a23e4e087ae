package org.cabildo.federation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.Open;
import org.cabildo.table.TableQuery;
import org.cabildo.tenancy.TenantId;

/** Published things of all tenants. */
@ApplicationScoped
public class Federation {

  /** Every tenant and what it publishes, by name. */
  @Open
  public List<TenantFigures> tenants() {
    throw new UnsupportedOperationException();
  }

  /**
   * Published datasets of all tenants, or of those named, that match.
   *
   * @param offset how many to skip
   * @param limit how many to return, 1 to 100
   */
  @Open
  public FederatedSearchResult search(
      Optional<String> text, List<TenantId> tenants, int offset, int limit) {
    throw new UnsupportedOperationException(text + "" + tenants + offset + limit);
  }

  /** Slugs that at least two tenants publish, most tenants first. */
  @Open
  public List<SharedDataset> shared() {
    throw new UnsupportedOperationException();
  }

  /**
   * One query over the same-named dataset of many tenants; no tenants named means all that publish
   * it.
   */
  @Open
  public FederatedRows rows(String slug, List<TenantId> tenants, TableQuery query) {
    throw new UnsupportedOperationException(slug + tenants + query);
  }
}
