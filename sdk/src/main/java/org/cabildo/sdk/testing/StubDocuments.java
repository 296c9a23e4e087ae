package org.cabildo.sdk.testing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The documents of the API, made of what a stub knows. */
final class StubDocuments {
  private static final int PAGE = 10;
  private static final String MOMENT = "2026-01-01T00:00:00Z";
  private static final String ROOT = "http://stub.invalid/";

  private StubDocuments() {}

  static Map<String, Object> tenants(Collection<StubTenant> tenants) {
    return Map.of("tenants", tenants.stream().map(StubDocuments::tenant).toList());
  }

  static Map<String, Object> tenant(StubTenant tenant) {
    return Map.of(
        "id", tenant.id(),
        "name", tenant.name(),
        "place", Map.of("country", "MX", "name", tenant.name(), "level", "municipality"),
        "languages", List.of("es"),
        "synthetic", true,
        "datasets", tenant.tables().size(),
        "offices", 0,
        "rows", rows(tenant),
        "portal", ROOT + tenant.id() + "/");
  }

  static Map<String, Object> statistics(Collection<StubTenant> tenants) {
    return Map.of(
        "tenants", tenants.size(),
        "datasets", tenants.stream().mapToInt(t -> t.tables().size()).sum(),
        "rows", tenants.stream().mapToLong(StubDocuments::rows).sum(),
        "offices", 0);
  }

  static Map<String, Object> search(List<StubTenant> tenants, Map<String, List<String>> asked) {
    String text = StubTable.one(asked, "q").orElse("").toLowerCase(Locale.ROOT);
    List<Map<String, Object>> found =
        tenants.stream()
            .flatMap(
                tenant ->
                    tenant.tables().values().stream()
                        .filter(table -> table.slug().contains(text))
                        .map(table -> summary(tenant.id(), table)))
            .toList();
    int offset = number(asked, "offset", 0);
    int end = Math.min(found.size(), offset + Math.min(PAGE, number(asked, "limit", PAGE)));
    return Map.of(
        "total",
        found.size(),
        "offset",
        offset,
        "limit",
        PAGE,
        "datasets",
        found.subList(Math.min(offset, end), end));
  }

  static Map<String, Object> dataset(String tenant, StubTable table) {
    Map<String, Object> dataset = new LinkedHashMap<>(summary(tenant, table));
    dataset.put("quality", Map.of("score", 100, "criteria", List.of()));
    dataset.put("version", version(table));
    return dataset;
  }

  static Map<String, Object> version(StubTable table) {
    byte[] file = table.csv().getBytes(StandardCharsets.UTF_8);
    return Map.of(
        "number", 1,
        "rows", table.rows().size(),
        "columns", table.columns().size(),
        "publishedAt", MOMENT,
        "original",
            Map.of("name", table.slug() + ".csv", "bytes", file.length, "sha256", sha256(file)));
  }

  static Map<String, Object> schema(StubTable table) {
    return Map.of(
        "version",
        1,
        "fields",
        table.columns().stream()
            .map(name -> Map.of("name", name, "type", type(table, name)))
            .toList());
  }

  static Map<String, Object> page(StubTable answer, Map<String, List<String>> asked) {
    int begin = number(asked, "after", 0);
    int end = Math.min(answer.rows().size(), begin + Math.min(PAGE, number(asked, "limit", PAGE)));
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("version", 1);
    page.put("total", answer.rows().size());
    page.put("columns", schema(answer).get("fields"));
    page.put("rows", answer.rows().subList(Math.min(begin, end), end));
    if (end < answer.rows().size()) {
      page.put("next", Integer.toString(end));
    }
    return page;
  }

  static Map<String, Object> answered(String tenant, StubTable table) {
    return Map.of(
        "tenant",
        tenant,
        "answered",
        true,
        "version",
        1,
        "rows",
        table.rows().size(),
        "publishedAt",
        MOMENT);
  }

  static Map<String, Object> silent(String tenant, StubProblem problem) {
    return Map.of(
        "tenant",
        tenant,
        "answered",
        false,
        "reason",
        problem.code(),
        "detail",
        String.valueOf(problem.getMessage()));
  }

  private static Map<String, Object> summary(String tenant, StubTable table) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("tenant", tenant);
    summary.put("slug", table.slug());
    summary.put("title", table.slug());
    summary.put("description", "");
    summary.put("state", "published");
    summary.put("rows", table.rows().size());
    summary.put("columns", table.columns().size());
    summary.put("quality", 100);
    summary.put("modified", MOMENT);
    summary.put("synthetic", true);
    summary.put("page", ROOT + tenant + "/datasets/" + table.slug());
    return summary;
  }

  private static long rows(StubTenant tenant) {
    return tenant.tables().values().stream().mapToLong(table -> table.rows().size()).sum();
  }

  private static String type(StubTable table, String column) {
    @Nullable Object sample =
        table.rows().stream()
            .map(row -> row.get(column))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (sample instanceof Boolean) {
      return "boolean";
    }
    if (sample instanceof BigDecimal number) {
      return number.scale() > 0 ? "number" : "integer";
    }
    return "string";
  }

  private static int number(Map<String, List<String>> asked, String name, int usual) {
    return StubTable.one(asked, name).map(Integer::parseInt).orElse(usual);
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
