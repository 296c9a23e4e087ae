package org.cabildo.server.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cabildo.server.Client;

/**
 * An operation on one thing of an island's.
 *
 * @param operation what is asked
 * @param target of what
 * @param island whose
 */
record Call(Operation operation, Target target, Island island) {
  /** Operations that name a dataset in their query. */
  private static final Set<String> ASK_FOR_DATASET = Set.of("/api/v1/federation/rows", "/compare");

  /** Begins like an archive and is none. */
  private static final String NO_ARCHIVE = "PK";

  /** Differ from request to request: moments, numbers, and how warm the caches were. */
  private static final Set<String> PASSING =
      Set.of("date", "x-request-id", "server-timing", "ratelimit");

  static List<Call> of(Operation operation, Island island) {
    List<Target> targets;
    if (operation.path().contains("{dataset}") || ASK_FOR_DATASET.contains(operation.path())) {
      targets =
          List.of(Target.PUBLISHED, Target.DRAFT, Target.WITHDRAWN, Target.EMPTY, Target.RANDOM);
    } else if (operation.path().endsWith("/{page}") && operation.method().equals("DELETE")) {
      targets = List.of(Target.RANDOM); // what is removed cannot be asked for by the next caller
    } else if (operation.path().matches(".*\\{(commitment|page)}.*")) {
      targets = List.of(Target.PUBLISHED, Target.DRAFT, Target.RANDOM);
    } else if (operation.path().matches(".*\\{(office|theme|id)}.*")) {
      targets = List.of(Target.PUBLISHED, Target.RANDOM);
    } else {
      targets = List.of(Target.NOTHING);
    }
    return targets.stream().map(target -> new Call(operation, target, island)).toList();
  }

  Client.Answer send(Client client, String method, Optional<String> authorization, String... more) {
    List<String> headers = new ArrayList<>(List.of(more));
    authorization.ifPresent(value -> headers.addAll(List.of("Authorization", value)));
    if (operation.page() && !headers.contains("Accept")) {
      headers.addAll(List.of("Accept", "text/html,*/*"));
    }
    String body = body();
    if (!body.isEmpty()) {
      headers.addAll(List.of("Content-Type", type(body)));
    }
    return client.send(method, address(), body, headers.toArray(String[]::new));
  }

  private static String type(String body) {
    if (body.startsWith("{")) {
      return "application/json";
    }
    if (body.startsWith("<svg")) {
      return "image/svg+xml";
    }
    return body.equals(NO_ARCHIVE) ? "application/zip" : "text/csv";
  }

  Client.Answer send(Client client, Optional<String> authorization) {
    return send(client, operation.method(), authorization);
  }

  /** All of an answer that could tell a hidden thing from a missing one. */
  String trace(Client.Answer answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeAll(PASSING);
    String body = answer.text();
    String number = answer.headers().firstValue("X-Request-Id").orElse("?");
    return (answer.status() + "\n" + headers + "\n" + body.replace(number, "{request}"))
        .replace(target.slug(), "{slug}");
  }

  String address() {
    boolean existing = target == Target.PUBLISHED;
    String address =
        operation
            .path()
            .replace("{tenant}", island.id())
            .replace("{dataset}", target.slug())
            .replace("{commitment}", target.slug())
            .replace("{page}", target.slug())
            .replace("{office}", existing ? Island.OFFICE : Island.NOWHERE)
            .replace("{theme}", existing ? Island.THEME : Island.NOWHERE)
            .replace("{id}", existing ? island.tokenId() : "0123456789ab")
            .replace("{token}", "inv_0")
            .replace("{number}", "1")
            .replace("{from}", "1")
            .replace("{to}", "1")
            .replace("{hash}", "0")
            .replace("{path}", "portal.css")
            .replaceAll("\\{\\w+}", "0");
    if (operation.path().equals("/api/v1/archives")) {
      return address + "?key=" + "0".repeat(64);
    }
    return ASK_FOR_DATASET.contains(operation.path())
        ? address + "?tenant=" + island.id() + "&dataset=" + target.slug()
        : address;
  }

  /** What changes nothing when its own people send it, or the example of the description. */
  private String body() {
    return switch (operation.toString()) {
      case "POST /api/v1/tenants", "PUT /api/v1/tenants/{tenant}" -> island.definition();
      case "POST /api/v1/tenants/{tenant}/datasets" ->
          Island.description(Island.PUBLISHED, "visible");
      case "PUT /api/v1/tenants/{tenant}/datasets/{dataset}" ->
          Island.description(target.slug(), island.word(target.slug()));
      case "PATCH /api/v1/tenants/{tenant}/datasets/{dataset}" ->
          target == Target.PUBLISHED
              ? "{\"state\": \"published\"}"
              : "{\"state\": \"draft\", \"reason\": \"Prueba.\"}";
      case "POST /api/v1/tenants/{tenant}/datasets/{dataset}/publication-requests" ->
          "{\"at\": \"2020-01-31T08:00:00-06:00\"}";
      case "PUT /api/v1/tenants/{tenant}/profile" -> island.profile();
      case "PUT /api/v1/tenants/{tenant}/settings" -> "{\"review\": \"none\"}";
      case "PUT /api/v1/tenants/{tenant}/datasets/{dataset}/data" ->
          Island.rows(island.word(target.slug()));
      case "POST /api/v1/tenants/{tenant}/datasets/{dataset}/rows" -> "{\"limit\": 1}";
      case "PUT /api/v1/tenants/{tenant}/commitments/{commitment}" ->
          Island.commitment(island.word(target.slug()));
      case "PATCH /api/v1/tenants/{tenant}/commitments/{commitment}" ->
          "{\"dataset\": \"%s\"}".formatted(target.slug());
      case "PUT /api/v1/tenants/{tenant}/pages/{page}" ->
          Island.page(
              island.word(target.slug()), target == Target.PUBLISHED ? "published" : "draft");
      case "PUT /api/v1/tenants/{tenant}/offices/{office}" -> Island.office();
      case "PUT /api/v1/tenants/{tenant}/themes/{theme}" -> Island.theme();
      case "POST /api/v1/tenants/{tenant}/tokens" ->
          "{\"role\": \"viewer\", \"label\": \"%s\"}".formatted(island.label());
      case "POST /api/v1/archives" -> NO_ARCHIVE;
      case "POST /api/v1/tenants/{tenant}/visits" -> "{}"; // else the operator would see drafts
      default -> operation.body();
    };
  }

  @Override
  public String toString() {
    return operation + " " + target.key();
  }

  /** Headers that ask in another way, each with its value, one pair after the other. */
  static List<List<String>> otherWays(String etag) {
    return List.of(
            Map.of("If-None-Match", etag),
            Map.of("If-None-Match", "*"),
            Map.of("If-Match", etag),
            Map.of("Range", "bytes=0-3"),
            Map.of("Accept", "text/html"),
            Map.of("Accept", "text/csv"),
            Map.of("Accept", "image/png"),
            Map.of("Accept-Language", "en"))
        .stream()
        .map(
            header ->
                header.entrySet().stream()
                    .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                    .collect(Collectors.toList()))
        .toList();
  }
}
