package org.cabildo.table;

import static java.util.stream.Collectors.joining;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.problem.Problem;
import org.cabildo.table.ImportReport.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are set aside. They are written as CSV, with all their cells as they stand in the file,
 * behind {@linkplain Repair#HEADER what is wrong with them}: so they can be downloaded, corrected
 * and sent back.
 */
final class Quarantine implements AutoCloseable {
  private static final int EXCERPT = 200;
  private final Path path;
  private final RowSource source;
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable Writer out;
  private long rows;

  /**
   * An empty one.
   *
   * @param path where rows go; there is no file while there are none
   * @param source where the rows come from
   */
  Quarantine(Path path, RowSource source) {
    this.path = path;
    this.source = source;
  }

  /** Sets a row aside that has too many or too few cells. */
  void addRagged(Cells row) {
    add(
        row,
        List.of(
            new Finding(
                row.line(),
                "",
                row.excerpt(source.added(), source.delimiter(), EXCERPT),
                FindingRule.RAGGED_ROW.key(),
                Optional.empty(),
                Map.of(
                    "cells", String.valueOf(row.cells() - source.added()),
                    "columns", String.valueOf(source.header().size() - source.added())))));
  }

  /** Sets a row aside because of some of its cells. */
  void add(Cells row, List<Finding> why) {
    try {
      List<String> line = new ArrayList<>(about(row.line(), why));
      for (int i = 0; i < row.cells(); i++) {
        line.add(row.cell(i));
      }
      CsvRows.line(line, writer());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rows++;
    for (Finding finding : why) {
      if (findings.size() < ImportReport.MOST_FINDINGS) {
        findings.add(finding);
      }
    }
  }

  private List<String> about(long place, List<Finding> why) {
    return List.of(
        source.places().text(place),
        why.stream().map(Finding::column).collect(joining("; ")),
        why.stream().map(Finding::rule).collect(joining("; ")),
        why.stream().map(f -> f.repair().orElse("")).collect(joining("; ")));
  }

  private Writer writer() throws IOException {
    Writer csv = out;
    if (csv == null) {
      csv = new BufferedWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8), 1 << 15);
      out = csv;
      List<String> header = new ArrayList<>(Repair.HEADER);
      header.addAll(source.header());
      CsvRows.line(header, csv);
    }
    return csv;
  }

  long rows() {
    return rows;
  }

  /** Why rows are here, at their {@linkplain Places places}, at most 1,000. */
  List<Finding> findings() {
    return findings;
  }

  /** A problem with these rows, at the first of them. */
  Problem located(Problem problem) {
    return source.places().at(findings.get(0).line(), problem);
  }

  /** The first reasons why rows are here, as they are told. */
  List<Finding> told(int most) {
    return findings.stream().limit(most).map(source.places()::told).toList();
  }

  /** Finishes the file; tells where it is, if there is one. */
  Optional<Path> finish() {
    close();
    return rows > 0 ? Optional.of(path) : Optional.empty();
  }

  @Override
  public void close() {
    try {
      if (out != null) {
        out.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
