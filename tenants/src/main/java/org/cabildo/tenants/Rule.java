package org.cabildo.tenants;

import java.util.Locale;

/** What a bundle is checked for; texts are in {@code texts_es} and {@code texts_en}. */
enum Rule {
  FILE_MISSING,
  FILE_TOO_LARGE,
  FILE_UNREADABLE,
  NOT_UTF_8,
  UNKNOWN_FILE,
  YAML_SYNTAX,
  YAML_TOO_DEEP,
  YAML_ALIAS,
  WRONG_KIND,
  UNKNOWN_KEY,
  REPEATED_KEY,
  MISSING,
  BLANK,
  TOO_LONG,
  TOO_MANY,
  NOT_A_SLUG,
  RESERVED,
  REPEATED,
  NOT_ONE_OF,
  NOT_A_NUMBER,
  OUT_OF_RANGE,
  NOT_A_DATE,
  DATES_REVERSED,
  NOT_AN_EMAIL,
  NOT_A_URL,
  NOT_A_HOST,
  NOT_A_COLOR,
  NOT_A_TIME_ZONE,
  UNKNOWN_LICENSE,
  UNKNOWN_COUNTRY,
  UNKNOWN_OFFICE,
  UNKNOWN_THEME,
  UNKNOWN_DATASET,
  NOT_A_POSITION,
  NOT_TOGETHER,
  PAGE_WITHOUT_KEYS,
  PAGE_EMPTY,
  PAGE_ORPHAN,
  SVG_UNREADABLE,
  SVG_UNSAFE,
  CSV_MISSING,
  CSV_ORPHAN,
  CSV_EMPTY,
  CSV_UNREADABLE,
  CSV_HEADER_BLANK,
  CSV_HEADER_REPEATED,
  CSV_RAGGED,
  UNKNOWN_COLUMN;

  /** The public, stable name: {@code unknown-key}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
