package org.cabildo.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Turns headers into names that are stable, unique and need no quoting in a query. */
final class ColumnNames {
  /** Name of the column that counts rows. */
  static final String ROW = "_row";

  /** Name of where a row is, whichever columns say so. */
  static final String PLACE = "_place";

  /** Name of the column that tells tables apart when several are asked. */
  static final String TENANT = "tenant";

  private static final int LONGEST = 63;

  private ColumnNames() {}

  /** One name for each header, in order. */
  static List<String> of(List<String> headers) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>(headers.size());
    for (int i = 0; i < headers.size(); i++) {
      String plain = plain(headers.get(i));
      String wanted = plain.isEmpty() ? "column_" + (i + 1) : plain;
      String name = wanted;
      for (int n = 2; !taken.add(name); n++) {
        name = wanted + "_" + n;
      }
      names.add(name);
    }
    return List.copyOf(names);
  }

  /** A header without accents, in lower case, with underscores; empty when nothing is left. */
  static String plain(String header) {
    String folded = Normalizer.normalize(header, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < folded.length() && name.length() < LONGEST; i++) {
      char c = folded.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        name.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && !name.isEmpty()
          && name.charAt(name.length() - 1) != '_') {
        name.append('_');
      }
    }
    if (!name.isEmpty() && name.charAt(name.length() - 1) == '_') {
      name.setLength(name.length() - 1);
    }
    String plain = name.toString();
    boolean needsPrefix =
        plain.equals(TENANT) || (!plain.isEmpty() && Character.isDigit(plain.charAt(0)));
    return needsPrefix ? "c_" + plain : plain;
  }
}
