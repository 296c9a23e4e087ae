package org.cabildo.sdk.testing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of {@code q}: each in any cell, without regard to case and accents. */
final class StubWords {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|([^\\s\"]+)");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private StubWords() {}

  static Predicate<Map<String, @Nullable Object>> parse(String q) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(q);
    while (matcher.find()) {
      words.add(folded(Objects.requireNonNullElse(matcher.group(1), matcher.group())));
    }
    return row -> words.stream().allMatch(word -> row.values().stream().anyMatch(c -> in(c, word)));
  }

  /** Numbers and days are found whole, texts by any part of them. */
  private static boolean in(@Nullable Object cell, String word) {
    if (cell instanceof String text && !DAY.matcher(text).matches()) {
      return folded(text).contains(word);
    }
    return cell != null && cell.toString().equals(word);
  }

  private static String folded(String text) {
    String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("");
  }
}
