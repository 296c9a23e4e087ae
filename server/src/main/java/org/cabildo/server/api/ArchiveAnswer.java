package org.cabildo.server.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import org.cabildo.moving.Departures;
import org.cabildo.tenancy.Tenant;

/** What a tenant takes along, as a file that is made while it is sent. */
public final class ArchiveAnswer {
  /** Media type of an archive. */
  public static final String ZIP = "application/zip";

  private ArchiveAnswer() {}

  /** The archive; what was packed for it is gone once it is sent. */
  public static Response of(Departures.Luggage luggage, Tenant tenant) {
    StreamingOutput body =
        out -> {
          try (luggage) {
            luggage.writeTo(out);
          }
        };
    String name = tenant.id() + "-" + LocalDate.now(tenant.zone()) + ".zip";
    return Response.ok(body)
        .type(ZIP)
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", FileAnswer.attachment(name))
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .build();
  }
}
