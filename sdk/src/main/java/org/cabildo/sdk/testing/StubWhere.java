package org.cabildo.sdk.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of CQL2 Text that a stub understands: columns against literals. A comparison with an
 * empty cell is false.
 */
final class StubWhere {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<text>'(?:[^']|'')*')|(?<name>\"(?:[^\"]|\"\")*\")|(?<number>-?\\d+(?:\\.\\d+)?)"
              + "|(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<sign><>|<=|>=|[=<>(),]))");
  private static final Comparator<@Nullable Object> ORDER =
      Comparator.nullsLast(StubWhere::compareValues);

  private final List<String> tokens = new ArrayList<>();
  private final UnaryOperator<String> known;
  private final String source;
  private int at;

  private StubWhere(String source, UnaryOperator<String> known) {
    this.source = source;
    this.known = known;
    Matcher matcher = TOKEN.matcher(source.stripTrailing());
    int end = 0;
    while (end < source.stripTrailing().length() && matcher.find(end) && matcher.start() == end) {
      tokens.add(matcher.group().strip());
      end = matcher.end();
    }
    if (end < source.stripTrailing().length()) {
      throw unknown();
    }
  }

  static Predicate<Map<String, @Nullable Object>> parse(String text, UnaryOperator<String> known) {
    StubWhere where = new StubWhere(text, known);
    Predicate<Map<String, @Nullable Object>> filter = where.any();
    if (where.at < where.tokens.size()) {
      throw where.unknown();
    }
    return filter;
  }

  /** Numbers by size, the rest as text; empty cells last. */
  static int compareCells(@Nullable Object a, @Nullable Object b) {
    return ORDER.compare(a, b);
  }

  private static int compareValues(Object a, Object b) {
    return a instanceof BigDecimal x && b instanceof BigDecimal y
        ? x.compareTo(y)
        : a.toString().compareTo(b.toString());
  }

  private Predicate<Map<String, @Nullable Object>> any() {
    Predicate<Map<String, @Nullable Object>> filter = all();
    while (accept("OR")) {
      filter = filter.or(all());
    }
    return filter;
  }

  private Predicate<Map<String, @Nullable Object>> all() {
    Predicate<Map<String, @Nullable Object>> filter = one();
    while (accept("AND")) {
      filter = filter.and(one());
    }
    return filter;
  }

  private Predicate<Map<String, @Nullable Object>> one() {
    if (accept("NOT")) {
      return one().negate();
    }
    if (accept("(")) {
      Predicate<Map<String, @Nullable Object>> filter = any();
      expect(")");
      return filter;
    }
    return condition();
  }

  private Predicate<Map<String, @Nullable Object>> condition() {
    String column = column();
    String operator = next().toUpperCase(Locale.ROOT);
    return switch (operator) {
      case "IS" -> empty(column);
      case "BETWEEN" -> between(column);
      case "IN" -> in(column);
      case "LIKE" -> {
        Pattern pattern = like(literal().toString());
        yield cell(column, c -> pattern.matcher(c.toString()).matches());
      }
      default -> comparison(column, operator, literal());
    };
  }

  private Predicate<Map<String, @Nullable Object>> empty(String column) {
    boolean wanted = !accept("NOT");
    expect("NULL");
    return row -> (row.get(column) == null) == wanted;
  }

  private Predicate<Map<String, @Nullable Object>> between(String column) {
    Object least = literal();
    expect("AND");
    Object most = literal();
    return cell(column, c -> compareCells(c, least) >= 0 && compareCells(c, most) <= 0);
  }

  private Predicate<Map<String, @Nullable Object>> in(String column) {
    List<Object> values = new ArrayList<>();
    expect("(");
    do {
      values.add(literal());
    } while (accept(","));
    expect(")");
    return cell(column, c -> values.stream().anyMatch(v -> compareCells(c, v) == 0));
  }

  private Predicate<Map<String, @Nullable Object>> comparison(
      String column, String operator, Object value) {
    return switch (operator) {
      case "=" -> cell(column, c -> compareCells(c, value) == 0);
      case "<>" -> cell(column, c -> compareCells(c, value) != 0);
      case "<" -> cell(column, c -> compareCells(c, value) < 0);
      case "<=" -> cell(column, c -> compareCells(c, value) <= 0);
      case ">" -> cell(column, c -> compareCells(c, value) > 0);
      case ">=" -> cell(column, c -> compareCells(c, value) >= 0);
      default -> throw unknown();
    };
  }

  private static Predicate<Map<String, @Nullable Object>> cell(
      String column, Predicate<Object> test) {
    return row -> {
      Object cell = row.get(column);
      return cell != null && test.test(cell);
    };
  }

  private static Pattern like(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private String column() {
    String token = next();
    boolean word = Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
    if (token.startsWith("\"")) {
      return known.apply(token.substring(1, token.length() - 1).replace("\"\"", "\""));
    }
    if (!word || peek("(")) {
      throw unknown();
    }
    return known.apply(token);
  }

  private Object literal() {
    String token = next();
    if (token.startsWith("'")) {
      return token.substring(1, token.length() - 1).replace("''", "'");
    }
    if (token.equals("TRUE") || token.equals("FALSE")) {
      return Boolean.valueOf(token);
    }
    if (token.equals("DATE") || token.equals("TIMESTAMP")) {
      expect("(");
      Object value = literal();
      expect(")");
      return value;
    }
    if (Character.isDigit(token.charAt(token.length() - 1))
        && !Character.isLetter(token.charAt(0))) {
      return new BigDecimal(token);
    }
    throw unknown();
  }

  private String next() {
    if (at >= tokens.size()) {
      throw unknown();
    }
    return Objects.requireNonNull(tokens.get(at++));
  }

  private boolean peek(String token) {
    return at < tokens.size() && tokens.get(at).equalsIgnoreCase(token);
  }

  private boolean accept(String token) {
    boolean there = peek(token);
    if (there) {
      at++;
    }
    return there;
  }

  private void expect(String token) {
    if (!accept(token)) {
      throw unknown();
    }
  }

  private UnsupportedOperationException unknown() {
    return new UnsupportedOperationException(
        "StubPortal does not know the filter ‘"
            + source
            + "’: it compares columns with values, no functions");
  }
}
