package org.cabildo.table;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.cabildo.privacy.PersonalData;
import org.cabildo.reader.SourcePlace;

/** The texts of findings; {@code {name}} stands for the detail of that name. */
final class FindingTexts {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private final ResourceBundle bundle;

  private FindingTexts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static FindingTexts in(Locale language) {
    Locale spoken =
        "en".equals(language.getLanguage()) ? Locale.ENGLISH : Locale.forLanguageTag("es");
    return new FindingTexts(
        ResourceBundle.getBundle(
            "org.cabildo.table.findings",
            spoken,
            FindingTexts.class.getClassLoader(),
            NO_FALLBACK));
  }

  /** The whole message; a rule without a text stands for itself. */
  String message(ImportReport.Finding finding) {
    String text = text(finding.rule(), amount(finding));
    for (Map.Entry<String, String> detail : finding.details().entrySet()) {
      String value =
          detail.getKey().equals("type") ? text("type." + detail.getValue()) : detail.getValue();
      text = text.replace("{" + detail.getKey() + "}", value);
    }
    text = text.replace("{column}", finding.column()).replace("{value}", finding.value());
    return finding.repair().map(r -> repaired(r)).map((text + " ")::concat).orElse(text);
  }

  /** A change of a column. */
  String message(SchemaChange change) {
    boolean types = change.kind() != SchemaChange.Kind.RENAMED;
    return text("change." + change.kind().key())
        .replace("{column}", change.column())
        .replace("{from}", change.from().map(f -> types ? text("type." + f) : f).orElse(""))
        .replace("{to}", change.to().map(t -> types ? text("type." + t) : t).orElse(""));
  }

  /** Personal data in a column, or elsewhere in the file. */
  String message(PersonalData data) {
    String count = String.valueOf(data.count());
    String text =
        data.place()
            .map(place -> text("personal.unread", count).replace("{place}", place(place)))
            .orElseGet(() -> text("personal." + data.certainty().key(), count));
    return text.replace("{count}", count)
        .replace("{kind}", text("kind." + data.kind().key()))
        .replace("{column}", data.column());
  }

  private String place(SourcePlace place) {
    String key = "place." + place.part().key();
    return text(place.table().isEmpty() ? key + ".unnamed" : key)
        .replace("{columns}", place.columns())
        .replace("{table}", place.table());
  }

  private String repaired(String repair) {
    return text("repair").replace("{repair}", repair);
  }

  /** What a finding counts: its cells or occurrences, or else lines, rows, bytes, as its value. */
  private static String amount(ImportReport.Finding finding) {
    return Stream.of("count", "cells")
        .map(finding.details()::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(finding.value());
  }

  /** As it is said of one, where that is said differently. */
  private String text(String key, String amount) {
    String one = key + ".one";
    return amount.equals("1") && bundle.containsKey(one) ? bundle.getString(one) : text(key);
  }

  private String text(String key) {
    try {
      return bundle.getString(key);
    } catch (MissingResourceException e) {
      return key;
    }
  }
}
