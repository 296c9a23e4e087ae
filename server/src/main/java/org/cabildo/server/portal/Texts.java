package org.cabildo.server.portal;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the pages say, from {@code messages/portal_es.properties} and {@code portal_en.properties}.
 * {@code {0}} in a text stands for the first argument.
 */
public final class Texts {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** The texts in English, or in Spanish for any other language. */
  public static Texts in(Locale language) {
    Locale spoken =
        "en".equals(language.getLanguage()) ? Locale.ENGLISH : Locale.forLanguageTag("es");
    return new Texts(
        ResourceBundle.getBundle(
            "messages.portal", spoken, Texts.class.getClassLoader(), NO_FALLBACK));
  }

  /** The text of that key; {@link java.util.MissingResourceException} when there is none. */
  public String of(String key, Object... arguments) {
    String text = bundle.getString(key);
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }

  /** {@code key.one} for one thing, else {@code key.other}; {@code {0}} is the written number. */
  public String count(String key, long number, String written) {
    return of(key + (number == 1 ? ".one" : ".other"), written);
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }
}
