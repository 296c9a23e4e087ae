package org.cabildo.server.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.table.RowBatches;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableQuery;

/**
 * How rows become a file.
 *
 * @param extension of the file's name
 * @param type its media type
 * @param variant what else the file depends on, besides the query
 * @param opening runs the query
 */
record DownloadForm(
    String extension,
    String type,
    String variant,
    BiFunction<DatasetVersion, TableQuery, Content> opening) {

  /** What is in the file; closed once, whether it was written or not. */
  interface Content extends AutoCloseable {
    void writeTo(OutputStream out) throws IOException;

    @Override
    void close();
  }

  /** A file that is written while its rows are read. */
  static DownloadForm streamed(
      String extension,
      String type,
      BiFunction<DatasetVersion, TableQuery, RowStream> asking,
      BiConsumer<RowStream, OutputStream> writing) {
    return new DownloadForm(
        extension, type, "", (version, query) -> new Rows(asking.apply(version, query), writing));
  }

  /** A file that is there before its first byte is sent, and deleted after the last. */
  static DownloadForm prepared(
      String extension, String type, BiFunction<DatasetVersion, TableQuery, Path> writing) {
    return new DownloadForm(
        extension, type, "", (version, query) -> new Temporary(writing.apply(version, query)));
  }

  /** A file that is written batch by batch, straight from the engine's memory. */
  static DownloadForm columnar(
      String extension,
      String type,
      BiFunction<DatasetVersion, TableQuery, RowBatches> asking,
      BiConsumer<RowBatches, OutputStream> writing) {
    return new DownloadForm(
        extension,
        type,
        "",
        (version, query) -> new Batches(asking.apply(version, query), writing));
  }

  /** The ETag of a file: a weak one where the file also tells when it was made, as workbooks do. */
  String tag(String ofItsRows) {
    return extension.equals("xlsx") ? "W/" + ofItsRows : ofItsRows;
  }

  /** The same, when the file depends on more than the query. */
  DownloadForm as(String another) {
    return new DownloadForm(extension, type, another, opening);
  }

  private record Rows(RowStream rows, BiConsumer<RowStream, OutputStream> writing)
      implements Content {
    @Override
    public void writeTo(OutputStream out) {
      writing.accept(rows, out);
    }

    @Override
    public void close() {
      rows.close();
    }
  }

  private record Batches(RowBatches batches, BiConsumer<RowBatches, OutputStream> writing)
      implements Content {
    @Override
    public void writeTo(OutputStream out) {
      writing.accept(batches, out);
    }

    @Override
    public void close() {
      batches.close();
    }
  }

  private record Temporary(Path file) implements Content {
    @Override
    public void writeTo(OutputStream out) throws IOException {
      Files.copy(file, out);
    }

    @Override
    public void close() {
      try {
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
