package org.cabildo.sdk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON value as the portal sent it. Members it has and we do not know are ignored. */
final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          // Digits as they came: 100.0 would otherwise turn into 1E+2.
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  static final Json EMPTY = new Json(MissingNode.getInstance());

  private final JsonNode node;

  private Json(JsonNode node) {
    this.node = node;
  }

  static Json parse(byte[] bytes) throws IOException {
    JsonNode node = MAPPER.readTree(bytes);
    return node == null ? EMPTY : new Json(node);
  }

  static JsonParser stream(InputStream body) throws IOException {
    JsonFactory factory = MAPPER.getFactory();
    return factory.createParser(body);
  }

  /** JSON text of maps, lists, strings, numbers, booleans and null. */
  static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new IllegalArgumentException("not representable in JSON: " + value, e);
    }
  }

  Optional<Json> child(String member) {
    JsonNode child = node.path(member);
    return child.isObject() ? Optional.of(new Json(child)) : Optional.empty();
  }

  Optional<String> text(String member) {
    JsonNode child = node.path(member);
    return child.isValueNode() && !child.isNull() ? Optional.of(child.asText()) : Optional.empty();
  }

  String required(String member) {
    return text(member)
        .orElseThrow(
            () ->
                new PortalException.Mismatch(
                    "The portal's answer has no ‘" + member + "’: is this a Cabildo portal?"));
  }

  OptionalLong number(String member) {
    JsonNode child = node.path(member);
    return child.isNumber() ? OptionalLong.of(child.asLong()) : OptionalLong.empty();
  }

  long count(String member) {
    return number(member).orElse(0);
  }

  double degrees(String member) {
    return node.path(member).asDouble();
  }

  /** True when the member is there and is true. */
  boolean holds(String member) {
    return node.path(member).asBoolean();
  }

  URI address(String member) {
    try {
      return text(member).map(URI::create).orElse(URI.create(""));
    } catch (IllegalArgumentException e) {
      throw new PortalException.Mismatch("‘" + member + "’ of the portal is not an address", e);
    }
  }

  Optional<Instant> instant(String member) {
    try {
      return text(member).map(Instant::parse);
    } catch (DateTimeParseException e) {
      throw new PortalException.Mismatch("‘" + member + "’ of the portal is not an instant", e);
    }
  }

  List<String> texts(String member) {
    List<String> texts = new ArrayList<>();
    node.path(member).forEach(item -> texts.add(item.asText()));
    return List.copyOf(texts);
  }

  <T> List<T> list(String member, Function<Json, T> reader) {
    JsonNode items = node.path(member);
    if (!items.isArray()) {
      throw new PortalException.Mismatch(
          "The portal's answer has no list ‘" + member + "’: is this a Cabildo portal?");
    }
    List<T> list = new ArrayList<>(items.size());
    items.forEach(item -> list.add(reader.apply(new Json(item))));
    return List.copyOf(list);
  }

  /** Name to value of an object whose values are cells: text, number, boolean or null. */
  Map<String, @Nullable Object> cells() {
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    node.properties().forEach(member -> cells.put(member.getKey(), cell(member.getValue())));
    return cells;
  }

  private static @Nullable Object cell(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return null;
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    return value.isNumber() ? value.decimalValue() : value.asText();
  }

  static Map<String, @Nullable Object> cells(JsonParser parser) throws IOException {
    JsonNode row = MAPPER.readTree(parser);
    return new Json(row).cells();
  }
}
