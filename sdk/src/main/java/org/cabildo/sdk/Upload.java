package org.cabildo.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A large file on its way to a dataset, piece by piece: what was sent before a connection broke
 * need not be sent again. Comes from {@link Dataset#send}. Each method returns a new upload that
 * differs in one thing.
 *
 * <pre>{@code
 * DatasetVersion version =
 *     lamps.send(Path.of("alumbrado.zip"))
 *         .reporting((sent, total) -> System.out.println(100 * sent / total + " %"))
 *         .start()
 *         .await(Duration.ofMinutes(30));
 * }</pre>
 */
public final class Upload {
  private static final int PIECE = 8 << 20;
  private static final Map<String, String> TUS = Map.of("Tus-Resumable", "1.0.0");

  private final Wire wire;
  private final Address dataset;
  private final Path file;
  private final Map<String, String> said;
  private final Settings settings;

  /**
   * How it is sent.
   *
   * @param piece bytes of each piece but the last
   */
  private record Settings(int piece, Progress progress) {}

  /** Learns how far an upload is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Called after each piece, by the thread that sends.
     *
     * @param bytes that have arrived
     * @param total of the file
     */
    void sent(long bytes, long total);
  }

  private Upload(
      Wire wire, Address dataset, Path file, Map<String, String> said, Settings settings) {
    this.wire = wire;
    this.dataset = dataset;
    this.file = file;
    this.said = said;
    this.settings = settings;
  }

  static Upload of(Wire wire, Address dataset, Path file, String name) {
    return new Upload(
        wire, dataset, file, Map.of("filename", name), new Settings(PIECE, (bytes, total) -> {}));
  }

  /**
   * {@return an upload that means one sheet or entry of a file with several tables}
   *
   * @param name of the sheet or entry
   */
  public Upload table(String name) {
    return saying("table", name);
  }

  /**
   * {@return an upload that means all sheets or entries with the same columns, as one table} Its
   * first column, {@code hoja} or {@code archivo}, has the name of the sheet or entry of each row.
   */
  public Upload allTables() {
    return table("*");
  }

  /**
   * {@return an upload of which somebody decided that the personal data in it may be published}
   *
   * @param reason kept in the journal with the name of the token
   */
  public Upload publishingPersonalData(String reason) {
    return saying("personalData", "accepted").saying("reason", reason);
  }

  /**
   * {@return an upload of which somebody decided that it may be published without the rows that
   * cannot be read, although they are more than the limit} They stay aside. When personal data are
   * decided about too, the reason given last is that of both.
   *
   * @param reason kept in the journal with the name of the token
   */
  public Upload publishingWithoutRejectedRows(String reason) {
    return saying("rejectedRows", "accepted").saying("reason", reason);
  }

  /**
   * {@return an upload in pieces of another size than 8 MiB} A piece that is lost is sent again
   * whole.
   *
   * @param bytes 1 or more
   */
  public Upload pieces(int bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("a piece has at least one byte: " + bytes);
    }
    return new Upload(wire, dataset, file, said, new Settings(bytes, settings.progress()));
  }

  /**
   * {@return an upload that tells how far it is}
   *
   * @param progress told after each piece
   */
  public Upload reporting(Progress progress) {
    return new Upload(wire, dataset, file, said, new Settings(settings.piece(), progress));
  }

  /**
   * Sends the file; returns when all of it has arrived and its import may begin. Needs the token of
   * a publisher.
   *
   * @return the import, which the portal carries out by itself
   * @throws PortalException.Rejected if the portal takes no such file
   * @throws IllegalArgumentException if this machine cannot read the file
   */
  public ImportJob start() {
    Dataset.requireReadable(file);
    try (InputStream content = Files.newInputStream(file)) {
      long total = Files.size(file);
      Address upload = announced(total);
      for (long at = 0; at < total; ) {
        byte[] piece = content.readNBytes((int) Math.min(settings.piece(), total - at));
        if (piece.length == 0) {
          throw new IOException("it became shorter while it was sent");
        }
        send(upload, at, piece);
        at += piece.length;
        settings.progress().sent(at, total);
      }
      String job = wire.get(upload).required("job");
      return ImportJob.of(wire, dataset, job.substring(job.lastIndexOf('/') + 1));
    } catch (IOException e) {
      throw new IllegalArgumentException("not a readable file: " + file, e);
    }
  }

  private Address announced(long total) {
    Map<String, String> headers = new LinkedHashMap<>(TUS);
    headers.put("Upload-Length", String.valueOf(total));
    headers.put("Upload-Metadata", metadata());
    Json upload = wire.send("POST", dataset.below("uploads"), headers, new byte[0]);
    return dataset.below("uploads").below(upload.required("id"));
  }

  /** As often as the answer is lost, the portal is asked first what of the piece has arrived. */
  private void send(Address upload, long start, byte[] piece) {
    int[] arrived = {0};
    boolean[] again = {false};
    wire.retrying(
        () -> {
          if (again[0]) {
            long offset = wire.once(upload).count("offset");
            arrived[0] = (int) Math.max(0, Math.min(piece.length, offset - start));
          }
          again[0] = true;
          if (arrived[0] < piece.length) {
            Map<String, String> headers = new LinkedHashMap<>(TUS);
            headers.put("Content-Type", "application/offset+octet-stream");
            headers.put("Upload-Offset", String.valueOf(start + arrived[0]));
            int rest = piece.length - arrived[0];
            wire.once(
                "PATCH",
                upload,
                headers,
                BodyPublishers.ofByteArray(piece, arrived[0], rest),
                rest);
          }
          return true;
        });
  }

  private Upload saying(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(said);
    more.put(name, value);
    return new Upload(wire, dataset, file, Map.copyOf(more), settings);
  }

  /** Names and Base64 values (tus 1.0.0, {@code Upload-Metadata}). */
  private String metadata() {
    StringBuilder metadata = new StringBuilder();
    said.forEach(
        (name, value) ->
            metadata
                .append(metadata.isEmpty() ? "" : ",")
                .append(name)
                .append(' ')
                .append(
                    Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))));
    return metadata.toString();
  }
}
