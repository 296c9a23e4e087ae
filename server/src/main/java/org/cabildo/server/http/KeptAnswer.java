package org.cabildo.server.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An answer as it is kept for a repetition: what the resource said, not what the door adds. */
record KeptAnswer(int status, Map<String, String> headers, String body) {
  private static final List<String> HEADERS =
      List.of("Content-Type", "Location", "ETag", "Cache-Control", "Vary");

  static KeptAnswer of(HttpServletResponse response, String body) {
    Map<String, String> headers = new TreeMap<>();
    for (String name : HEADERS) {
      Optional.ofNullable(response.getHeader(name)).ifPresent(value -> headers.put(name, value));
    }
    Optional.ofNullable(response.getContentType())
        .ifPresent(type -> headers.put("Content-Type", type));
    return new KeptAnswer(response.getStatus(), headers, body);
  }

  void send(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    headers.forEach(response::setHeader);
    response.setHeader("Idempotency-Replayed", "true");
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0) {
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    }
  }
}
