package org.cabildo.tenants;

import java.util.Locale;
import java.util.ResourceBundle;

/** What this package says to people; {@code {0}}, {@code {1}} … stand for parameters. */
final class Texts {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private final ResourceBundle bundle;

  Texts(Locale language) {
    Locale spoken =
        "en".equals(language.getLanguage()) ? Locale.ENGLISH : Locale.forLanguageTag("es");
    this.bundle =
        ResourceBundle.getBundle(
            "org.cabildo.tenants.texts", spoken, Texts.class.getClassLoader(), NO_FALLBACK);
  }

  String text(String key, Object... parameters) {
    String text = bundle.getString(key);
    for (int i = 0; i < parameters.length; i++) {
      text = text.replace("{" + i + "}", parameters[i].toString());
    }
    return text;
  }
}
