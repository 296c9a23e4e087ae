package org.cabildo.sdk.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one tenant of a {@link StubPortal} publishes. Immutable: each method returns a new tenant.
 */
public final class StubTenant {
  private final String id;
  private final String name;
  private final Map<String, StubTable> tables;
  private final Map<String, Integer> failures;

  private StubTenant(
      String id, String name, Map<String, StubTable> tables, Map<String, Integer> failures) {
    this.id = id;
    this.name = name;
    this.tables = tables;
    this.failures = failures;
  }

  static StubTenant empty(String id) {
    return new StubTenant(id, id, Map.of(), Map.of());
  }

  /**
   * {@return the tenant with a name for people}
   *
   * @param name such as {@code Xalapa}; the id unless set
   */
  public StubTenant name(String name) {
    return new StubTenant(id, name, tables, failures);
  }

  /**
   * {@return the tenant with one dataset more} Its columns are the components of the records;
   * {@code installedOn} becomes {@code installed_on}.
   *
   * @param slug such as {@code alumbrado}
   * @param rows at least one, all of one type; {@code null} and empty {@code Optional}s become
   *     empty cells
   */
  public StubTenant table(String slug, List<? extends Record> rows) {
    Map<String, StubTable> more = new LinkedHashMap<>(tables);
    more.put(slug, StubTable.of(slug, rows));
    return new StubTenant(id, name, more, failures);
  }

  /**
   * {@return the tenant with a dataset that answers every request with an error}
   *
   * @param slug such as {@code alumbrado}
   * @param status 400 to 599
   */
  public StubTenant fail(String slug, int status) {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("not the status of an error: " + status);
    }
    Map<String, Integer> more = new LinkedHashMap<>(failures);
    more.put(slug, status);
    return new StubTenant(id, name, tables, more);
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  Map<String, StubTable> tables() {
    return tables;
  }

  /** The table, or the problem that asking for it is. */
  StubTable table(String slug) {
    Integer status = failures.get(slug);
    if (status != null) {
      String code = status == 404 ? "not-found" : "stubbed";
      throw new StubProblem(status, code, "StubPortal was told that ‘" + slug + "’ fails.");
    }
    StubTable table = tables.get(slug);
    if (table == null) {
      throw new StubProblem(404, "not-found", "The stub has no dataset ‘" + slug + "’.");
    }
    return table;
  }
}
