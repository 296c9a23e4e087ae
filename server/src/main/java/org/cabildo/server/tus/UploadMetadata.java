package org.cabildo.server.tus;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cabildo.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says about a file before it sends it: names and Base64 values (tus 1.0.0, {@code
 * Upload-Metadata}). Programs say much about files; what is not asked for here is passed over.
 */
public final class UploadMetadata {
  private static final String HEADER = "Upload-Metadata";
  private final Map<String, String> values = new HashMap<>();

  private UploadMetadata() {}

  static UploadMetadata of(@Nullable String header) {
    UploadMetadata metadata = new UploadMetadata();
    if (header != null && !header.isBlank()) {
      for (String pair : header.split(",", -1)) {
        metadata.put(pair.strip().split(" +", -1));
      }
    }
    return metadata;
  }

  /** A text; blank is absent. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  private void put(String[] pair) {
    if (pair[0].isEmpty() || pair.length > 2) {
      throw Problem.invalid(HEADER, "wrong-shape");
    }
    if (values.put(pair[0], pair.length == 1 ? "" : decoded(pair[1])) != null) {
      throw Problem.invalid(HEADER, "repeated");
    }
  }

  private static String decoded(String value) {
    try {
      return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw Problem.invalid(HEADER, "wrong-shape");
    }
  }
}
