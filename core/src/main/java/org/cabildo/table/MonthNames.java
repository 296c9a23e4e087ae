package org.cabildo.table;

/** Names of months and days of the week in Spanish, Portuguese and English, long and short. */
final class MonthNames {
  private static final String[][] MONTHS = {
    {"enero", "janeiro", "january", "ene", "jan"},
    {"febrero", "fevereiro", "february", "feb", "fev"},
    {"marzo", "mar\u00e7o", "marco", "march", "mar", "mzo"},
    {"abril", "april", "abr", "apr"},
    {"mayo", "maio", "may", "mai"},
    {"junio", "junho", "june", "jun"},
    {"julio", "julho", "july", "jul"},
    {"agosto", "august", "ago", "aug"},
    {"septiembre", "setiembre", "setembro", "september", "sep", "sept", "set"},
    {"octubre", "outubro", "october", "oct", "out"},
    {"noviembre", "novembro", "november", "nov"},
    {"diciembre", "dezembro", "december", "dic", "dez", "dec"}
  };

  private static final String[] DAYS = {
    "lunes",
    "martes",
    "mi\u00e9rcoles",
    "miercoles",
    "jueves",
    "viernes",
    "s\u00e1bado",
    "sabado",
    "domingo",
    "segunda-feira",
    "ter\u00e7a-feira",
    "quarta-feira",
    "quinta-feira",
    "sexta-feira",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "lun",
    "mar",
    "mi\u00e9",
    "mie",
    "jue",
    "vie",
    "s\u00e1b",
    "sab",
    "dom",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun"
  };

  private MonthNames() {}

  /** The number of the month that the slice names, or 0. */
  static int month(char[] text, int from, int to) {
    int length = to - from;
    if (length < 3 || length > 10 || "efmajsond".indexOf(Character.toLowerCase(text[from])) < 0) {
      return 0;
    }
    for (int month = 0; month < MONTHS.length; month++) {
      for (String name : MONTHS[month]) {
        if (is(text, from, to, name)) {
          return month + 1;
        }
      }
    }
    return 0;
  }

  static boolean isDayOfWeek(char[] text, int from, int to) {
    if (to - from < 3 || "lmjvsdtqwf".indexOf(Character.toLowerCase(text[from])) < 0) {
      return false;
    }
    for (String name : DAYS) {
      if (is(text, from, to, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(char[] text, int from, int to, String name) {
    if (to - from != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (Character.toLowerCase(text[from + i]) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
