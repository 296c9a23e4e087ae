package org.cabildo.server.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * What the fields of a form hold, whether it was sent or is being filled in.
 *
 * @param fields values by name
 */
record Values(Map<String, List<String>> fields) {
  private static final int MAX_BYTES = 1 << 20;
  private static final String SENT = "org.cabildo.form";

  /** An empty form. */
  static Values none() {
    return new Values(Map.of());
  }

  /**
   * Reads {@code application/x-www-form-urlencoded} of at most 1 MiB.
   *
   * @throws Problem {@code too-large}, {@code malformed}
   */
  static Values read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw Problem.of(ErrorCode.TOO_LARGE).with("limit", MAX_BYTES);
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : new String(bytes, StandardCharsets.UTF_8).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields
            .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return new Values(fields);
  }

  /** Leaves a form that was sent for the page that takes it. */
  void leaveFor(HttpServletRequest request) {
    request.setAttribute(SENT, this);
  }

  /** The form that this request sent; checked by the door to be one of ours. */
  static Values of(HttpServletRequest request) {
    if (request.getAttribute(SENT) instanceof Values sent) {
      return sent;
    }
    throw Problem.of(ErrorCode.FORM_INVALID);
  }

  /** The same with one more field. */
  Values with(String name, String value) {
    return with(name, List.of(value));
  }

  /** The same with one more field, empty when there is no value. */
  Values with(String name, Optional<String> value) {
    return with(name, value.stream().toList());
  }

  /** The same with one more field of several values. */
  Values with(String name, List<String> values) {
    Map<String, List<String>> more = new LinkedHashMap<>(fields);
    more.put(name, values);
    return new Values(more);
  }

  /** The value as it was typed, empty when there is none: for passwords. */
  String typed(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  /** The value without blanks around it; absent when nothing is left. */
  Optional<String> text(String name) {
    return Optional.of(typed(name).strip().replace("\r\n", "\n")).filter(v -> !v.isEmpty());
  }

  /**
   * The value without blanks around it.
   *
   * @throws Problem {@code invalid} when nothing is left
   */
  String required(String name) {
    return text(name).orElseThrow(() -> Problem.invalid(name, "required"));
  }

  /** All values of a field. */
  List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.of(ErrorCode.MALFORMED, e)
          .with("expected", "application/x-www-form-urlencoded")
          .with("found", "%");
    }
  }

  @Override
  public String toString() {
    return "Values" + fields.keySet();
  }
}
