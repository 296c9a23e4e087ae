package org.cabildo.server.api;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.cabildo.table.CsvRows;
import org.cabildo.table.RowStream;

/** The SHA-256 of an answer as CSV, computed while it is written to nowhere. */
final class CsvHash {
  private CsvHash() {}

  /** The hash of all rows that are left, in hexadecimal digits. */
  static String of(RowStream rows) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      CsvRows.write(rows, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
