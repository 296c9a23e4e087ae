package org.cabildo.server.journal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.cabildo.journal.Event;
import org.cabildo.journal.EventPages;
import org.cabildo.journal.JournalFilter;
import org.cabildo.server.http.IfNoneMatch;
import org.cabildo.server.http.Json;
import org.cabildo.table.CsvDialect;
import org.cabildo.table.CsvRows;

/** Events as a file, the earliest first, written while they are read. */
public enum JournalFile {
  /** For spreadsheets: nothing in it is a formula. */
  CSV("csv", "text/csv;charset=UTF-8") {
    @Override
    void begin(OutputStream out) {
      CsvRows.write(HEADER, List.of(), out);
    }

    @Override
    void write(List<Event> events, OutputStream out) {
      CsvRows.write(events.stream().map(JournalFile::cells).toList(), CsvDialect.DISARMED, out);
    }
  },
  /** For programs: an object a line, with the members that make its hash. */
  NDJSON("ndjson", "application/x-ndjson") {
    @Override
    void begin(OutputStream out) {}

    @Override
    void write(List<Event> events, OutputStream out) throws IOException {
      for (Event event : events) {
        out.write(Json.bytes(event));
        out.write('\n');
      }
    }
  };

  private static final List<String> HEADER =
      List.of("seq", "at", "actor", "role", "action", "target", "details", "previousHash", "hash");

  private static final int TAG_DIGITS = 24;

  private final String extension;
  private final String type;

  JournalFile(String extension, String type) {
    this.extension = extension;
    this.type = type;
  }

  /**
   * The answer with all events that are asked for, or that whoever asks has them already: behind
   * the last event nothing of a journal changes, so its hash and the filter name the answer.
   *
   * @param tenant whose journal it is, for the name of the file
   */
  public Response answer(
      String tenant, JournalFilter filter, EventPages pages, HttpServletRequest request) {
    String tag = "\"%s-%08x-%s\"".formatted(start(pages.tip()), filter.hashCode(), extension);
    if (IfNoneMatch.knows(request, tag)) {
      return Response.notModified().header("ETag", tag).build();
    }
    StreamingOutput body =
        out -> {
          begin(out);
          while (pages.hasNext()) {
            write(pages.next(), out);
          }
        };
    return Response.ok(body)
        .type(type)
        .header("ETag", tag)
        .header("Cache-Control", "private, no-cache")
        .header(
            "Content-Disposition",
            "attachment; filename=\"%s-bitacora.%s\"".formatted(tenant, extension))
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .build();
  }

  private static String start(String hash) {
    return hash.substring(0, Math.min(TAG_DIGITS, hash.length()));
  }

  abstract void begin(OutputStream out) throws IOException;

  abstract void write(List<Event> events, OutputStream out) throws IOException;

  private static List<String> cells(Event event) {
    return List.of(
        String.valueOf(event.seq()),
        event.at().toString(),
        event.actor(),
        event.role().orElse(""),
        event.action(),
        event.target(),
        event.details(),
        event.previousHash(),
        event.hash());
  }
}
