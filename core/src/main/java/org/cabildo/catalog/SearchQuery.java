package org.cabildo.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A search of the catalogue. Values of one facet are alternatives, facets narrow each other.
 *
 * @param text words in Spanish or English, accents and plurals do not matter; absent means
 *     everything
 * @param offices slugs
 * @param themes slugs
 * @param formats download formats
 * @param licenses identifiers
 * @param sort order of the answer
 * @param offset how many to skip, from 0
 * @param limit how many to return, 1 to 100
 */
public record SearchQuery(
    Optional<String> text,
    List<String> offices,
    List<String> themes,
    List<String> formats,
    List<String> licenses,
    Sort sort,
    int offset,
    int limit) {
  public SearchQuery {
    offices = List.copyOf(offices);
    themes = List.copyOf(themes);
    formats = List.copyOf(formats);
    licenses = List.copyOf(licenses);
  }

  /** The first {@code limit} datasets in the given order. */
  public static SearchQuery everything(Sort sort, int limit) {
    return new SearchQuery(
        Optional.empty(), List.of(), List.of(), List.of(), List.of(), sort, 0, limit);
  }

  /** Order of an answer. */
  public enum Sort {
    /** Best match first; without words, latest first. */
    RELEVANCE,
    /** Latest change first. */
    MODIFIED,
    /** By title. */
    TITLE,
    /** Most viewed first. */
    VIEWS;

    /** The public name: {@code modified}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
