package org.cabildo.server.walls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who is answered what: one line for each operation and what it is asked of, one column for each
 * kind of caller. The expected one is {@code isolation.txt}, to be read by people; a line more or
 * less fails {@link TenantIsolationIT}.
 */
final class StatusTable {
  static final List<String> COLUMNS =
      List.of(
          "anonymous",
          "viewer",
          "publisher",
          "editor",
          "administrator",
          "foreign",
          "operator",
          "analyst",
          "revoked");

  private final Map<String, Map<String, String>> lines = new TreeMap<>();

  static StatusTable expected() {
    StatusTable table = new StatusTable();
    try (InputStream in = StatusTable.class.getResourceAsStream("/isolation.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(table::read);
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String line) {
    String[] words = line.trim().split("\\s+");
    for (int i = 0; i < COLUMNS.size(); i++) {
      add(words[0] + " " + words[1] + " " + words[2], COLUMNS.get(i), words[3 + i]);
    }
  }

  /** Callers of one column who are answered differently show as both statuses. */
  void add(String line, String column, String status) {
    lines
        .computeIfAbsent(line, key -> new TreeMap<>())
        .merge(column, status, (one, other) -> one.equals(other) ? one : one + "|" + other);
  }

  List<String> lines() {
    return lines.entrySet().stream()
        .map(
            line -> {
              StringBuilder text = new StringBuilder("%-75s".formatted(line.getKey()));
              COLUMNS.forEach(
                  column ->
                      text.append(' ')
                          .append(line.getValue().getOrDefault(column, "-"))
                          .append(" ".repeat(Math.max(0, column.length() - 3))));
              return text.toString().stripTrailing();
            })
        .toList();
  }
}
