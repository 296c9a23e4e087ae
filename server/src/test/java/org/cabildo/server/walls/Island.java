package org.cabildo.server.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.server.Client;

/**
 * A government on the running server, with a dataset that everybody may read and three that nobody
 * may: a draft, a withdrawn one, and one without data. All that is hidden holds the word {@link
 * #secret}, the labels of tokens the word {@link #label}.
 */
final class Island {
  static final List<String> ROLES = List.of("viewer", "publisher", "editor", "administrator");
  static final String PUBLISHED = "publicado-aislado";
  static final String DRAFT = "borrador-aislado";
  static final String WITHDRAWN = "retirado-aislado";
  static final String EMPTY = "sin-dato-aislado";

  /** As long as the hidden ones, so that answers that repeat it are as long. */
  static final String NOWHERE = "inexiste-aislado";

  static final String OFFICE = "obras-aisladas";
  static final String THEME = "ciudad-aislada";

  private final Client client;
  private final String id;
  private final Map<String, String> tokens = new LinkedHashMap<>();
  private final String revoked;
  private final String tokenId;

  /** Opens the portal with what the public may see; {@link #hide} adds the rest. */
  Island(String id, Client client) {
    this.id = id;
    this.client = client;
    answered(201, "POST", "/api/v1/tenants", definition(), operator());
    for (String role : ROLES) {
      tokens.put(role, client.bearer(id, role));
    }
    revoked = client.bearer(id, "administrator");
    answered(204, "DELETE", api("/tokens/" + revoked.split("_")[2]), "", operator());
    tokenId =
        answered(
                201,
                "POST",
                api("/tokens"),
                "{\"role\":\"viewer\",\"label\":\"%s\"}".formatted(label()),
                operator())
            .json()
            .required("id")
            .asText();
    String editor = bearer("editor");
    answered(200, "PUT", api("/offices/" + OFFICE), office(), editor);
    answered(200, "PUT", api("/themes/" + THEME), theme(), editor);
    create(PUBLISHED, "visible", "published");
    upload(PUBLISHED, "visible");
    plan(PUBLISHED, "visible");
    write(PUBLISHED, "visible", "published");
    answered(
        200,
        "PATCH",
        api("/commitments/" + PUBLISHED),
        "{\"due\":\"2030-01-31\"}",
        bearer("editor"));
  }

  void hide() {
    create(DRAFT, secret(), "draft");
    upload(DRAFT, secret());
    create(WITHDRAWN, secret(), "published");
    upload(WITHDRAWN, secret());
    answered(
        200,
        "PATCH",
        api("/datasets/" + WITHDRAWN),
        "{\"state\":\"withdrawn\",\"reason\":\"%s\"}".formatted(secret()),
        bearer("publisher"));
    create(EMPTY, secret(), "published");
    plan(DRAFT, secret());
    write(DRAFT, secret(), "draft");
  }

  String id() {
    return id;
  }

  /** In every hidden title, description, keyword, column, cell and file name, and nowhere else. */
  String secret() {
    return "secreto" + id.replace("-", "");
  }

  /** In the labels of tokens, which administrators see. */
  String label() {
    return "etiqueta" + id.replace("-", "");
  }

  String bearer(String role) {
    return tokens.get(role);
  }

  String revoked() {
    return revoked;
  }

  String tokenId() {
    return tokenId;
  }

  String operator() {
    return client.administratorAuthorization();
  }

  String api(String path) {
    return "/api/v1/tenants/" + id + path;
  }

  /** Somebody who looks at all portals. */
  String analyst() {
    return FederalAnalyst.authorization();
  }

  String definition() {
    return """
    {"id": "%1$s", "hosts": ["datos.%1$s.example"], %2$s
    """
        .formatted(id, profile().replaceFirst("\\{", ""));
  }

  String profile() {
    return """
    {"name": "Municipio %1$s", "description": "Portal de prueba.",
     "place": {"country": "MX", "code": "30999", "name": "%1$s", "level": "municipality",
               "latitude": 19.5, "longitude": -96.9},
     "contactEmail": "datos@%1$s.example", "timeZone": "America/Mexico_City",
     "languages": ["es", "en"], "license": "CC-BY-4.0",
     "theme": {"seed": "#235b4e", "fonts": "system"}}
    """
        .formatted(id);
  }

  static String office() {
    return "{\"name\": \"Obras aisladas\", \"description\": \"Cuida las calles.\"}";
  }

  static String theme() {
    return "{\"name\": \"Ciudad aislada\", \"icon\": \"folder\"}";
  }

  /** What is written about a dataset, with a word in all its texts. */
  static String description(String slug, String word) {
    return """
    {"slug": "%1$s", "title": "Título %2$s", "description": "Descripción %2$s.",
     "translations": {"en": {"title": "Title %2$s", "description": "Description %2$s."}},
     "office": "%3$s", "themes": ["%4$s"], "keywords": ["%2$s"], "source": "Fuente %2$s",
     "contactEmail": "%2$s@%2$s.example",
     "columns": [{"name": "nota_%2$s", "title": "Nota %2$s", "unit": "%2$s", "description": "%2$s"}]}
    """
        .formatted(slug, word, OFFICE, THEME);
  }

  /** What is written about a commitment, with a word in all its texts. */
  static String commitment(String word) {
    return """
    {"title": "Compromiso %1$s", "description": "Descripción %1$s.", "why": "Sirve %1$s.",
     "translations": {"en": {"title": "Commitment %1$s", "why": "Good %1$s."}},
     "office": "%2$s", "responsible": "Dirección %1$s", "format": "%1$s"}
    """
        .formatted(word, OFFICE);
  }

  /** A page with a word in all its texts. */
  static String page(String word, String state) {
    return """
    {"title": "Página %1$s", "body": "Texto %1$s.", "state": "%2$s",
     "translations": {"en": {"title": "Page %1$s", "body": "Text %1$s."}}}
    """
        .formatted(word, state);
  }

  static String rows(String word) {
    return "zona,nota_%1$s\n1,%1$s uno\n2,%1$s dos\n".formatted(word);
  }

  /** The word in the texts of a dataset. */
  String word(String slug) {
    return slug.equals(PUBLISHED) ? "visible" : secret();
  }

  private void create(String slug, String word, String state) {
    String body = description(slug, word).replaceFirst("\\{", "{\"state\": \"" + state + "\", ");
    answered(201, "POST", api("/datasets"), body, bearer("publisher"));
  }

  /** An entry of the inventory that becomes the dataset of that name. */
  private void plan(String slug, String word) {
    answered(200, "PUT", api("/commitments/" + slug), commitment(word), bearer("editor"));
    answered(
        200,
        "PATCH",
        api("/commitments/" + slug),
        "{\"dataset\":\"" + slug + "\"}",
        bearer("editor"));
  }

  private void write(String slug, String word, String state) {
    answered(200, "PUT", api("/pages/" + slug), page(word, state), bearer("editor"));
  }

  private void upload(String slug, String word) {
    Client.Answer answer =
        client.send(
            "PUT",
            api("/datasets/" + slug + "/data?filename=" + word + ".csv"),
            rows(word),
            "Authorization",
            bearer("publisher"),
            "Content-Type",
            "text/csv");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private Client.Answer answered(
      int status, String method, String path, String body, String authorization) {
    Client.Answer answer =
        client.send(
            method, path, body, "Authorization", authorization, "Content-Type", "application/json");
    assertThat(answer.status()).as(method + " " + path + " " + answer.text()).isEqualTo(status);
    return answer;
  }
}
