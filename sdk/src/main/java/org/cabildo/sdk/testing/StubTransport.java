package org.cabildo.sdk.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.cabildo.sdk.Transport;

/** Routes requests to the tenants of a stub and writes the answers of a real portal. */
final class StubTransport implements Transport {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROOT = "/api/v1/";

  private final Map<String, StubTenant> tenants;

  StubTransport(Map<String, StubTenant> tenants) {
    this.tenants = tenants;
  }

  @Override
  public CompletableFuture<HttpResponse<InputStream>> send(HttpRequest request) {
    boolean question = request.uri().getPath().matches(".*/(rows|data\\.json)");
    if (!request.method().equals("GET") && !(question && request.method().equals("POST"))) {
      throw unknown(request);
    }
    return CompletableFuture.completedFuture(answer(request));
  }

  private HttpResponse<InputStream> answer(HttpRequest request) {
    try {
      Object content = content(request);
      byte[] body =
          content instanceof String text
              ? text.getBytes(StandardCharsets.UTF_8)
              : JSON.writeValueAsBytes(content);
      return new StubResponse(request, 200, new ByteArrayInputStream(body));
    } catch (StubProblem problem) {
      return new StubResponse(request, problem.status(), new ByteArrayInputStream(body(problem)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] body(StubProblem problem) {
    try {
      return JSON.writeValueAsBytes(
          Map.of(
              "status", problem.status(),
              "code", problem.code(),
              "detail", problem.getMessage(),
              "requestId", "stub"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object content(HttpRequest request) {
    URI uri = request.uri();
    List<String> path =
        Stream.of(uri.getRawPath().substring(ROOT.length()).split("/", -1))
            .map(StubQuestion::decoded)
            .toList();
    Map<String, List<String>> parameters = StubQuestion.of(request);
    return switch (path.get(0)) {
      case "tenants" -> tenantContent(request, path, parameters);
      case "federation" -> federated(request, path.get(1), parameters);
      default -> throw unknown(request);
    };
  }

  private Object tenantContent(
      HttpRequest request, List<String> path, Map<String, List<String>> parameters) {
    if (path.size() == 1) {
      return StubDocuments.tenants(tenants.values());
    }
    StubTenant tenant = tenant(path.get(1));
    if (path.size() == 2) {
      return StubDocuments.tenant(tenant);
    }
    return switch (path.get(2) + "/" + path.size()) {
      case "offices/3" -> Map.of("offices", List.of());
      case "themes/3" -> Map.of("themes", List.of());
      case "datasets/3" -> StubDocuments.search(List.of(tenant), parameters);
      case "datasets/4" -> StubDocuments.dataset(tenant.id(), tenant.table(path.get(3)));
      case "datasets/5" -> part(request, tenant.table(path.get(3)), path.get(4), parameters);
      default -> throw unknown(request);
    };
  }

  private Object part(
      HttpRequest request, StubTable table, String part, Map<String, List<String>> parameters) {
    return switch (part) {
      case "rows" -> rows(table, parameters);
      case "data.json" -> table.answer(parameters).rows();
      case "data.csv" -> table.answer(parameters).csv();
      case "original" -> table.csv();
      case "versions" -> Map.of("versions", List.of(StubDocuments.version(table)));
      case "schema" -> StubDocuments.schema(table);
      default -> throw unknown(request);
    };
  }

  private static Object rows(StubTable table, Map<String, List<String>> parameters) {
    if (parameters.containsKey("explain")) {
      throw new UnsupportedOperationException(
          "StubPortal has no engine to explain: test it against a running portal");
    }
    Map<String, Object> page =
        new LinkedHashMap<>(StubDocuments.page(table.answer(parameters), parameters));
    StubTable.one(parameters, "facets")
        .ifPresent(named -> page.put("facets", StubFacets.of(table, named, parameters)));
    return page;
  }

  private Object federated(HttpRequest request, String what, Map<String, List<String>> parameters) {
    List<StubTenant> asked =
        parameters.containsKey("tenant")
            ? parameters.getOrDefault("tenant", List.of()).stream().map(this::tenant).toList()
            : List.copyOf(tenants.values());
    return switch (what) {
      case "tenants" -> StubDocuments.tenants(tenants.values());
      case "statistics" -> StubDocuments.statistics(tenants.values());
      case "search" -> StubDocuments.search(asked, parameters);
      case "rows" -> federatedRows(asked, parameters);
      default -> throw unknown(request);
    };
  }

  private static Object federatedRows(
      List<StubTenant> asked, Map<String, List<String>> parameters) {
    String slug = StubTable.one(parameters, "dataset").orElse("");
    Map<String, StubTable> answered = new LinkedHashMap<>();
    List<Map<String, Object>> status = new ArrayList<>();
    for (StubTenant tenant : asked) {
      try {
        answered.put(tenant.id(), tenant.table(slug));
        status.add(StubDocuments.answered(tenant.id(), tenant.table(slug)));
      } catch (StubProblem problem) {
        status.add(StubDocuments.silent(tenant.id(), problem));
      }
    }
    StubTable rows = StubTable.federated(slug, answered).answer(parameters);
    Map<String, Object> page = new LinkedHashMap<>(StubDocuments.page(rows, parameters));
    page.put("tenants", status);
    return page;
  }

  private StubTenant tenant(String id) {
    StubTenant tenant = tenants.get(id);
    if (tenant == null) {
      throw new StubProblem(404, "tenant-not-found", "The stub has no tenant ‘" + id + "’.");
    }
    return tenant;
  }

  private static UnsupportedOperationException unknown(HttpRequest request) {
    return new UnsupportedOperationException(
        "StubPortal does not answer " + request.method() + " " + request.uri().getPath());
  }
}
