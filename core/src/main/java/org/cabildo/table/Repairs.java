package org.cabildo.table;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proposes what a cell was meant to be that does not fit its column. */
final class Repairs {
  private static final Pattern DAY_AND_MONTH =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})([/.-]\\d{4}.*)");

  /** What is tried, the likeliest first; each also on top of those before it. */
  private static final List<UnaryOperator<String>> MENDINGS =
      List.of(
          Repairs::withoutOuterSigns,
          Repairs::withDigitsForLetters,
          Repairs::withoutInnerSpaces,
          Repairs::withTheOtherDecimalSign,
          Repairs::withSingleSigns,
          Repairs::withMonthAndDayExchanged);

  private Repairs() {}

  /** A text near {@code value} that a column of that form takes. */
  static Optional<String> propose(String value, Form form) {
    if (form == Form.TEXT || value.length() > 40) {
      return Optional.empty();
    }
    String all = value;
    for (UnaryOperator<String> mending : MENDINGS) {
      String one = mending.apply(value);
      if (fits(one, form)) {
        return Optional.of(one);
      }
      all = mending.apply(all);
      if (fits(all, form)) {
        return Optional.of(all);
      }
    }
    return Optional.empty();
  }

  private static boolean fits(String text, Form form) {
    char[] cell = text.toCharArray();
    return cell.length > 0 && (new CellScan().look(cell, 0, cell.length) & form.look()) != 0;
  }

  private static String withoutOuterSigns(String value) {
    return value.replaceAll("^[^\\p{L}\\p{N}(+-]+|[^\\p{L}\\p{N})%]+$", "");
  }

  /** A letter that was hit instead of the digit that it resembles. */
  private static String withDigitsForLetters(String value) {
    if (value.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return value;
    }
    return value.replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1');
  }

  private static String withoutInnerSpaces(String value) {
    return value.replaceAll("\\s+", "");
  }

  private static String withTheOtherDecimalSign(String value) {
    return value.chars().filter(c -> c == ',' || c == '.').count() == 1
        ? value.indexOf(',') >= 0 ? value.replace(',', '.') : value.replace('.', ',')
        : value;
  }

  private static String withSingleSigns(String value) {
    return value.replaceAll("([/.,:-])\\1+", "$1");
  }

  private static String withMonthAndDayExchanged(String value) {
    Matcher date = DAY_AND_MONTH.matcher(value);
    return date.matches() ? date.group(3) + date.group(2) + date.group(1) + date.group(4) : value;
  }
}
