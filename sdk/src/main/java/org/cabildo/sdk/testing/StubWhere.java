package org.cabildo.sdk.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of CQL2 Text that a stub understands: columns against literals. A comparison with an
 * empty cell is false.
 */
final class StubWhere {
  private static final Comparator<@Nullable Object> ORDER =
      Comparator.nullsLast(StubWhere::compareValues);

  private final StubTokens tokens;
  private final UnaryOperator<String> known;

  private StubWhere(StubTokens tokens, UnaryOperator<String> known) {
    this.tokens = tokens;
    this.known = known;
  }

  static Predicate<Map<String, @Nullable Object>> parse(String text, UnaryOperator<String> known) {
    StubTokens tokens = new StubTokens(text);
    Predicate<Map<String, @Nullable Object>> filter = new StubWhere(tokens, known).any();
    if (!tokens.atEnd()) {
      throw tokens.unknown();
    }
    return filter;
  }

  /** Numbers by size, the rest as text; empty cells last. */
  static int compareCells(@Nullable Object a, @Nullable Object b) {
    return ORDER.compare(a, b);
  }

  /** The other way round, empty cells last all the same. */
  static int compareDescending(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null ? compareCells(a, b) : compareValues(b, a);
  }

  private static int compareValues(Object a, Object b) {
    return a instanceof BigDecimal x && b instanceof BigDecimal y
        ? x.compareTo(y)
        : a.toString().compareTo(b.toString());
  }

  private Predicate<Map<String, @Nullable Object>> any() {
    Predicate<Map<String, @Nullable Object>> filter = all();
    while (tokens.accept("OR")) {
      filter = filter.or(all());
    }
    return filter;
  }

  private Predicate<Map<String, @Nullable Object>> all() {
    Predicate<Map<String, @Nullable Object>> filter = one();
    while (tokens.accept("AND")) {
      filter = filter.and(one());
    }
    return filter;
  }

  private Predicate<Map<String, @Nullable Object>> one() {
    if (tokens.accept("NOT")) {
      return one().negate();
    }
    if (tokens.accept("(")) {
      Predicate<Map<String, @Nullable Object>> filter = any();
      tokens.expect(")");
      return filter;
    }
    return condition();
  }

  private Predicate<Map<String, @Nullable Object>> condition() {
    String column = known.apply(tokens.name());
    String operator = tokens.next().toUpperCase(Locale.ROOT);
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
    boolean wanted = !tokens.accept("NOT");
    tokens.expect("NULL");
    return row -> (row.get(column) == null) == wanted;
  }

  private Predicate<Map<String, @Nullable Object>> between(String column) {
    Object least = literal();
    tokens.expect("AND");
    Object most = literal();
    return cell(column, c -> compareCells(c, least) >= 0 && compareCells(c, most) <= 0);
  }

  private Predicate<Map<String, @Nullable Object>> in(String column) {
    List<Object> values = new ArrayList<>();
    tokens.expect("(");
    do {
      values.add(literal());
    } while (tokens.accept(","));
    tokens.expect(")");
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
      default -> throw tokens.unknown();
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

  private Object literal() {
    String token = tokens.next();
    if (token.startsWith("'")) {
      return token.substring(1, token.length() - 1).replace("''", "'");
    }
    if (token.equals("TRUE") || token.equals("FALSE")) {
      return Boolean.valueOf(token);
    }
    if (token.equals("DATE") || token.equals("TIMESTAMP")) {
      tokens.expect("(");
      Object value = literal();
      tokens.expect(")");
      return value;
    }
    if (Character.isDigit(token.charAt(token.length() - 1))
        && !Character.isLetter(token.charAt(0))) {
      return new BigDecimal(token);
    }
    throw tokens.unknown();
  }
}
