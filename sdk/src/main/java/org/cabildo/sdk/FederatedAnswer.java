package org.cabildo.sdk;

import java.util.List;

/**
 * Rows of many tenants, and how each tenant took part.
 *
 * @param <T> what a row became
 * @param rows of all tenants that answered
 * @param tenants every tenant that was asked
 */
public record FederatedAnswer<T>(List<T> rows, List<TenantAnswer> tenants) {
  /**
   * Copies both lists.
   *
   * @param rows of all tenants that answered
   * @param tenants every tenant that was asked
   */
  public FederatedAnswer {
    rows = List.copyOf(rows);
    tenants = List.copyOf(tenants);
  }
}
