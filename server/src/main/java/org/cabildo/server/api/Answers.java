package org.cabildo.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.server.http.IfNoneMatch;

/** What pages and downloads of rows have in common: the version asked and the tag of the answer. */
final class Answers {
  private static final List<String> WORDS =
      List.of("select", "where", "q", "group", "having", "order", "limit");

  private Answers() {}

  /** The words that ask for a page of rows, and more. */
  static String[] page(String... more) {
    return Stream.concat(WORDS.stream(), Stream.concat(Stream.of("after"), Arrays.stream(more)))
        .toArray(String[]::new);
  }

  /** The words that ask for all rows, and more. */
  static String[] whole(String... more) {
    return Stream.concat(
            WORDS.stream(), Stream.concat(Stream.of("version", "asOf"), Arrays.stream(more)))
        .toArray(String[]::new);
  }

  /** Rows never change within a version, so version and question name the answer. */
  static String tag(DatasetVersion version, String question) {
    return "\""
        + version.table().parquet().sha256().substring(0, 24)
        + "-"
        + version.number()
        + "-"
        + Integer.toHexString(question.hashCode())
        + "\"";
  }

  /** Whether the caller has that answer already. */
  static boolean isKnown(String tag, HttpServletRequest request) {
    return !request.getMethod().equals("POST") && IfNoneMatch.knows(request, tag);
  }
}
