package org.cabildo.server.api;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.cabildo.tenants.roll.RollCsv;
import org.cabildo.tenants.roll.RollStatus;

/** What comes out of a roll, as attachments. */
public final class RollFiles {
  private RollFiles() {}

  /** The lines to be corrected. */
  public static Response wrong(RollStatus roll, Locale language) {
    return attached(RollCsv.wrong(roll, language), "por-corregir.csv");
  }

  /** A CSV file that nobody keeps on the way. */
  public static Response attached(byte[] csv, String name) {
    return Response.ok(csv, "text/csv;charset=UTF-8")
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", FileAnswer.attachment(name))
        .build();
  }
}
