package org.cabildo.tenancy;

import java.util.Locale;
import java.util.Optional;

/**
 * A text shown to people, in Spanish and, where somebody wrote it, in English.
 *
 * @param es the Spanish text, never blank
 * @param en the English text, empty when there is none
 */
public record LocalText(String es, Optional<String> en) {
  public LocalText(String es) {
    this(es, Optional.empty());
  }

  public LocalText(String es, String en) {
    this(es, en.isBlank() ? Optional.empty() : Optional.of(en));
  }

  /** The text in {@code language}, or in Spanish where it was not translated. */
  public String in(Locale language) {
    return speaks(language) ? en.orElse(es) : es;
  }

  /** The language of what {@link #in} returns, for the {@code lang} attribute. */
  public String languageIn(Locale language) {
    return speaks(language) && en.isPresent() ? "en" : "es";
  }

  private static boolean speaks(Locale language) {
    return "en".equals(language.getLanguage());
  }
}
