package org.cabildo.server.http;

/** Names of uploaded files. */
public final class FileName {
  private static final int LONGEST = 150;

  private FileName() {}

  /** The last segment of what was sent, without what a file system or a header could trip over. */
  public static String cleaned(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\"<>|:*?]", "_").strip();
    return clean.isEmpty() || clean.length() > LONGEST ? "original.csv" : clean;
  }
}
