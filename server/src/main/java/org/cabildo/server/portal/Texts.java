package org.cabildo.server.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * What the pages say, from {@code messages/portal_es.properties} and {@code portal_en.properties}
 * and what other rooms add. {@code {0}} in a text stands for the first argument.
 */
public final class Texts {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private final List<ResourceBundle> bundles;

  private Texts(List<ResourceBundle> bundles) {
    this.bundles = bundles;
  }

  /**
   * The texts in English, or in Spanish for any other language.
   *
   * @param more bundles besides the portal's, looked up first: {@code console}
   */
  public static Texts in(Locale language, String... more) {
    Locale spoken =
        "en".equals(language.getLanguage()) ? Locale.ENGLISH : Locale.forLanguageTag("es");
    return new Texts(
        Stream.concat(Arrays.stream(more), Stream.of("portal"))
            .map(
                name ->
                    ResourceBundle.getBundle(
                        "messages." + name, spoken, Texts.class.getClassLoader(), NO_FALLBACK))
            .toList());
  }

  /** The text of that key; {@link java.util.MissingResourceException} when there is none. */
  public String of(String key, Object... arguments) {
    String text = bundle(key).getString(key);
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
    return bundle(key).containsKey(key);
  }

  private ResourceBundle bundle(String key) {
    return bundles.stream()
        .filter(bundle -> bundle.containsKey(key))
        .findFirst()
        .orElse(bundles.get(0));
  }
}
