package org.cabildo.server.api;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import org.cabildo.federation.TenantStatistics;
import org.cabildo.table.CsvDialect;
import org.cabildo.table.CsvRows;

/** Figures of all tenants for a spreadsheet, in which no text is a formula. */
public final class StatisticsFile {
  private static final List<String> HEADER =
      List.of(
          "tenant",
          "name",
          "place",
          "datasets",
          "offices",
          "rows",
          "bytes",
          "views",
          "downloads",
          "promises",
          "late",
          "lastPublished");

  private StatisticsFile() {}

  /** The answer with all of them. */
  public static Response answer(List<TenantStatistics> tenants) {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    CsvRows.write(HEADER, List.of(), csv);
    CsvRows.write(tenants.stream().map(StatisticsFile::line).toList(), CsvDialect.DISARMED, csv);
    return Response.ok(csv.toByteArray(), "text/csv;charset=UTF-8")
        .header("Content-Disposition", FileAnswer.attachment("federacion.csv"))
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .build();
  }

  private static List<String> line(TenantStatistics one) {
    return List.of(
        one.tenant().id().value(),
        one.tenant().name().es(),
        one.tenant().place().code(),
        String.valueOf(one.published().datasets()),
        String.valueOf(one.published().offices()),
        String.valueOf(one.published().rows()),
        String.valueOf(one.published().bytes()),
        String.valueOf(one.use().views()),
        String.valueOf(one.use().downloads()),
        String.valueOf(one.plan().open()),
        String.valueOf(one.plan().late()),
        one.published().last().map(Instant::toString).orElse(""));
  }
}
