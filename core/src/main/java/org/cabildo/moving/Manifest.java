package org.cabildo.moving;

import java.util.List;

/**
 * What is in an archive, as its signed first page says: {@code manifest.json}.
 *
 * @param format always {@link #FORMAT}
 * @param version of the format, {@link #VERSION} when written here
 * @param tenant short name of who leaves
 * @param installation address of where it leaves from
 * @param madeAt when, ISO 8601
 * @param events how many events its journal has
 * @param chainHead hash of the last of them, empty without any
 * @param entries every other entry but the signature and the key
 */
record Manifest(
    String format,
    int version,
    String tenant,
    String installation,
    String madeAt,
    long events,
    String chainHead,
    List<Entry> entries) {
  static final String FORMAT = "cabildo-archive";
  static final int VERSION = 1;

  static final String NAME = "manifest.json";
  static final String SIGNATURE = "manifest.sig";
  static final String KEY = "signing-key.pem";
  static final String TENANT = "tenant.json";
  static final String TABLES = "tables/";
  static final String LINES = ".ndjson";
  static final String FILES = "files/";

  Manifest {
    entries = List.copyOf(entries);
  }

  /**
   * An entry.
   *
   * @param name path in the archive
   * @param bytes its size, unpacked
   * @param sha256 of its bytes, in hexadecimal
   */
  record Entry(String name, long bytes, String sha256) {
    /** Whether it is a file of the tenant's, which is named by its hash. */
    boolean isFile() {
      return name.startsWith(FILES);
    }
  }
}
