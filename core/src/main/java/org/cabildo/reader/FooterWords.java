package org.cabildo.reader;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words with which notes below a table, and rows of totals, begin in Spanish, Portuguese, English.
 */
final class FooterWords {
  private static final Pattern FOOTER =
      Pattern.compile(
          "(fuentes?|fonte|source|notas?|notes?|elabor[a-z]*|autoriz[a-z]*|reviso|responsable[a-z"
              + " ]*|(ultima )?actualiza[a-z]*|last updated?|fecha de [a-z]+|corte"
              + " al?|observacion(es)?|observacoes|aclaracion(es)?|simbologia|unidad[a-z ]*|cifras"
              + " [a-z]+) ?(:|/|\\d{1,2}/|$|- ).*|(\\*|\\(\\*+\\)|\\(?\\d\\)|[a-z]\\)|[abde]/(?= )"
              + "|\\d{1,2}/(?= ))"
              + " ?[a-z].*",
          Pattern.DOTALL);
  private static final Pattern TOTAL =
      Pattern.compile(
          "(gran |sub ?-?|suma )?tota(l|les|is)( .*|:|$)|suma(s|toria)?( .*|:|$)|soma( .*|:|$)",
          Pattern.DOTALL);
  private static final Pattern LABEL =
      Pattern.compile(
          "(gran |sub ?-?)?tota(l|les|is)( (general|geral|nacional|estatal|municipal|(de|del|do|da)"
              + "( la| el)? (entidad|estado|municipio|municipalidad|localidad|pais|republica)"
              + "( .*)?))?:?",
          Pattern.DOTALL);

  /** Characters of the longest cell that calls a row a total. */
  static final int LONGEST = 60;

  private FooterWords() {}

  static boolean footer(String cell) {
    return marked(cell) && FOOTER.matcher(fold(cell)).matches();
  }

  /** Whether the cell is one short word, or a sign sets its first words apart. */
  private static boolean marked(String cell) {
    int most = Math.min(cell.length(), 40);
    boolean word = cell.length() < 16;
    for (int i = 0; i < most; i++) {
      char c = cell.charAt(i);
      if (c == ':' || c == '/' || c == ')' || c == '*' || c == '-') {
        return true;
      }
      word &= c >= 'A' || c == ' ';
    }
    return word;
  }

  static boolean total(String cell) {
    return cell.length() <= LONGEST && TOTAL.matcher(fold(cell)).matches();
  }

  /** Whether a cell that is not the first of its row calls the row a total, and nothing else. */
  static boolean totalLabel(String cell) {
    return LABEL.matcher(fold(cell)).matches();
  }

  /** A quick no for most cells: whether a note may begin with {@code c}. */
  static boolean mayBegin(char c) {
    return switch (c) {
      case '0', '-', '.', ',', '$', '"' -> false;
      default -> true;
    };
  }

  static boolean mayBeginTotal(char c) {
    return c == 'T' || c == 't' || c == 'S' || c == 's' || c == 'G' || c == 'g';
  }

  private static String fold(String cell) {
    String head = cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
    return Normalizer.normalize(head, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
