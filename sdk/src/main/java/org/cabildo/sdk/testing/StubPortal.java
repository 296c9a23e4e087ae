package org.cabildo.sdk.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cabildo.sdk.Portal;

/**
 * A portal in memory, to test programs that use the SDK. It speaks the format of a real portal, so
 * paging, filters, record mapping and errors of the SDK take part in the test. Immutable: each
 * method returns a new stub.
 *
 * <pre>{@code
 * Portal portal =
 *     StubPortal.create()
 *         .tenant("xalapa", t -> t.table("alumbrado", List.of(new Lamp("Centro", 70))))
 *         .tenant("puebla", t -> t.fail("alumbrado", 503))
 *         .portal();
 * }</pre>
 *
 * <p>It answers tenants, datasets, search, rows, counts, streams and downloads, in pages of at most
 * ten rows; of queries it knows {@code where} with comparisons, {@code IN}, {@code BETWEEN}, {@code
 * LIKE}, {@code IS NULL}, {@code AND}, {@code OR} and {@code NOT}, {@code select} of columns,
 * {@code groupBy} of columns, {@code count}, {@code countDistinct}, {@code sum}, {@code avg},
 * {@code min} and {@code max}, {@code having} on aliases and keys, {@code search}, {@code facets}
 * of columns, and {@code orderBy}. Anything else, such as {@code year()}, {@code median}, {@code
 * explain} or publishing, throws {@link UnsupportedOperationException} rather than being ignored.
 */
public final class StubPortal {
  private final Map<String, StubTenant> tenants;

  private StubPortal(Map<String, StubTenant> tenants) {
    this.tenants = tenants;
  }

  /** {@return a portal without tenants} */
  public static StubPortal create() {
    return new StubPortal(Map.of());
  }

  /**
   * {@return a stub with one tenant more}
   *
   * @param id such as {@code xalapa}
   * @param content gives the tenant what it publishes
   */
  public StubPortal tenant(String id, UnaryOperator<StubTenant> content) {
    Map<String, StubTenant> more = new LinkedHashMap<>(tenants);
    more.put(id, content.apply(StubTenant.empty(id)));
    return new StubPortal(more);
  }

  /** {@return the client to test with; it does not repeat requests that fail} */
  public Portal portal() {
    return Portal.builder("http://stub.invalid")
        .transport(new StubTransport(tenants))
        .retries(0)
        .connect();
  }
}
