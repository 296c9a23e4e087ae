package org.cabildo.sdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question to the tables that many tenants publish under the same name, answered by the portal as
 * one. Its rows have the column {@code tenant}. Comes from {@link Portal#table}.
 *
 * <pre>{@code
 * record Spending(String tenant, BigDecimal total) {}
 *
 * List<Spending> ranking =
 *     portal.table("presupuesto", "xalapa", "zapopan", "puebla")
 *         .where(field("anio").is(2024))
 *         .groupBy("tenant")
 *         .aggregate(sum("aprobado").as("total"))
 *         .rows(Spending.class)
 *         .list();
 * }</pre>
 */
public final class FederatedQuery extends Query<FederatedQuery> {
  private static final int PAGE = 1000;

  private final String slug;
  private final List<String> tenants;

  FederatedQuery(Wire wire, String slug, List<String> tenants, Clauses clauses) {
    super(wire, clauses);
    this.slug = slug;
    this.tenants = tenants;
  }

  @Override
  FederatedQuery with(Clauses clauses) {
    return new FederatedQuery(wire, slug, tenants, clauses);
  }

  @Override
  Address address() {
    return Address.of("federation", "rows").with("dataset", slug).withEach("tenant", tenants);
  }

  /** {@return how each tenant takes part in this question} Sends one request. */
  public List<TenantAnswer> tenants() {
    return wire.ask(clauses.in(address()).with("limit", 1)).list("tenants", TenantAnswer::of);
  }

  /**
   * {@return all rows together with how each tenant took part} Sends one request per page.
   *
   * @param <T> the record
   * @param type its class, filled as in {@link #rows(Class)}
   */
  public <T extends Record> FederatedAnswer<T> answer(Class<T> type) {
    return answer(RecordMapper.of(type));
  }

  /**
   * {@return all rows together with how each tenant took part} Sends one request per page.
   *
   * @param <T> what a row becomes
   * @param mapper called once per row
   */
  public <T> FederatedAnswer<T> answer(RowMapper<T> mapper) {
    Address question = clauses.in(address()).with("limit", PAGE);
    Json first = wire.ask(question);
    List<T> rows = new ArrayList<>(mapped(first, mapper, 0));
    Optional<String> next = first.text("next");
    while (next.isPresent()) {
      Json page = wire.ask(question.with("after", next));
      rows.addAll(mapped(page, mapper, rows.size()));
      next = page.text("next");
    }
    return new FederatedAnswer<>(rows, first.list("tenants", TenantAnswer::of));
  }
}
