package org.cabildo.server.api;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.tenancy.Tenant;

/**
 * A dataset, or the answer to a query on it, as others cite it.
 *
 * @param tenant who publishes it
 * @param dataset what is cited
 * @param version of which version
 * @param url where it is
 * @param accessed when it was read, for answers that were computed
 */
public record Citation(
    Tenant tenant,
    Dataset dataset,
    DatasetVersion version,
    String url,
    Optional<LocalDate> accessed) {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** In the manner of the American Psychological Association, seventh edition. */
  public String text(Locale language) {
    String text =
        said(
            "citation.text",
            language,
            tenant.name().in(language),
            dataset.office().name().in(language),
            year(),
            dataset.description().title().in(language),
            String.valueOf(version.number()),
            url,
            dataset.license().shortName());
    return accessed
        .map(day -> text + " " + said("citation.accessed", language, day.toString()))
        .orElse(text);
  }

  /** As an entry for BibTeX and BibLaTeX. */
  public String bibtex(Locale language) {
    String entry =
        """
        @misc{%s-%s-%s,
          author       = {{%s}},
          title        = {{%s}},
          organization = {%s},
          year         = {%s},
          edition      = {%s},
          url          = {%s},
        """
            .formatted(
                tenant.id(),
                dataset.slug(),
                year(),
                escaped(tenant.name().in(language)),
                escaped(dataset.description().title().in(language)),
                escaped(dataset.office().name().in(language)),
                year(),
                escaped(said("citation.version", language, String.valueOf(version.number()))),
                url);
    String read = accessed.map(day -> "  urldate      = {" + day + "},\n").orElse("");
    return entry + read + "  note         = {" + escaped(dataset.license().shortName()) + "}\n}";
  }

  private String year() {
    return String.valueOf(version.publishedAt().atZone(tenant.zone()).getYear());
  }

  /** Characters that mean something to TeX, as it prints them. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> escaped.append("\\textbackslash{}");
        case '~' -> escaped.append("\\textasciitilde{}");
        case '^' -> escaped.append("\\textasciicircum{}");
        case '{', '}', '#', '$', '%', '&', '_' -> escaped.append('\\').append(c);
        default -> escaped.append(Character.isWhitespace(c) ? ' ' : c);
      }
    }
    return escaped.toString();
  }

  private static String said(String key, Locale language, String... arguments) {
    Locale spoken =
        "en".equals(language.getLanguage()) ? Locale.ENGLISH : Locale.forLanguageTag("es");
    String text =
        ResourceBundle.getBundle(
                "messages.citation", spoken, Citation.class.getClassLoader(), NO_FALLBACK)
            .getString(key);
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", arguments[i]);
    }
    return text;
  }
}
