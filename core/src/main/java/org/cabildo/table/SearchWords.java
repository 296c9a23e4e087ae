package org.cabildo.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.problem.Problem;

/**
 * The parameter {@code q}: words that a row must contain, each in any of its columns. Case and
 * accents do not count, words in double quotes stay together, part of a word is enough. A word that
 * is a number also finds that number, and one that is a date that date.
 */
final class SearchWords {
  private static final int MOST_WORDS = 10;
  private static final int LONGEST = 200;
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"?|([^\\s\"]+)");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

  private SearchWords() {}

  /** The words of {@code q}, folded. */
  static List<String> of(String q) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(q);
    while (matcher.find()) {
      String word = (matcher.group(1) != null ? matcher.group(1) : matcher.group(2)).strip();
      if (!word.isEmpty()) {
        words.add(fold(word, matcher.start() + 1));
      }
    }
    if (words.size() > MOST_WORDS) {
      throw Problem.invalid("q", "too-many").with("limit", MOST_WORDS).with("position", 1);
    }
    return List.copyOf(words);
  }

  /** Where a word is looked for in a table. */
  static Word in(TableSchema schema, String word) {
    List<String> texts = columns(schema, FieldType.STRING);
    Optional<BigDecimal> number =
        NUMBER.matcher(word).matches() ? Optional.of(new BigDecimal(word)) : Optional.empty();
    List<String> numbers = new ArrayList<>();
    if (number.isPresent()) {
      numbers.addAll(columns(schema, FieldType.INTEGER));
      numbers.addAll(columns(schema, FieldType.NUMBER));
    }
    Optional<LocalDate> date = IsoTime.day(word);
    List<String> dates = date.isPresent() ? columns(schema, FieldType.DATE) : List.of();
    return new Word(word, texts, number, numbers, date, dates);
  }

  /**
   * A word and the columns that may hold it.
   *
   * @param text the word, folded
   * @param number the word as a number
   * @param date the word as a date
   */
  record Word(
      String text,
      List<String> texts,
      Optional<BigDecimal> number,
      List<String> numbers,
      Optional<LocalDate> date,
      List<String> dates) {

    /** One column after the other: the engine then folds each different value only once. */
    void addTo(SqlText sql) {
      sql.add("(FALSE");
      for (String column : texts) {
        String name = DuckDb.identifier(column);
        sql.add(" OR contains(strip_accents(lower(" + name + ")), ").bind(text).add(")");
      }
      number.ifPresent(n -> numbers.forEach(c -> equal(sql, c, n)));
      date.ifPresent(d -> dates.forEach(c -> equal(sql, c, d)));
      sql.add(")");
    }

    private static void equal(SqlText sql, String column, Object value) {
      sql.add(" OR " + DuckDb.identifier(column) + " = ").bind(value);
    }
  }

  private static List<String> columns(TableSchema schema, FieldType type) {
    return schema.fields().stream().filter(f -> f.type() == type).map(Field::name).toList();
  }

  private static String fold(String word, int position) {
    if (word.length() > LONGEST) {
      throw Problem.invalid("q", "too-long").with("limit", LONGEST).with("position", position);
    }
    return Foldings.apply(
        Expression.Folding.ACCENTI, Foldings.apply(Expression.Folding.CASEI, word));
  }
}
