package org.cabildo.reader;

/**
 * How a table is read.
 *
 * @param format what it is read from
 * @param charset charset of its text
 * @param delimiter what stands between its cells, empty where nothing does
 */
record Reading(SourceFormat format, String charset, String delimiter) {
  static Reading of(SourceFormat format) {
    return new Reading(format, "UTF-8", "");
  }
}
