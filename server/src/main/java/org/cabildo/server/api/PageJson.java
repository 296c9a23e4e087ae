package org.cabildo.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.editorial.Page;
import org.cabildo.editorial.PageHeading;

/** A page as represented, its text as it was written. */
record PageJson(
    String slug,
    String title,
    String body,
    Optional<Map<String, Map<String, String>>> translations,
    int position,
    String state,
    String url,
    Instant created,
    Instant modified) {
  static PageJson of(Page page, Place place, Locale language) {
    return new PageJson(
        page.slug(),
        page.description().title().in(language),
        page.description().body().in(language),
        TenantJson.translations(
            Map.of("title", page.description().title(), "body", page.description().body())),
        page.description().position(),
        page.description().state().key(),
        place.written(page.slug()),
        page.createdAt(),
        page.modifiedAt());
  }

  /** A page of a list. */
  record HeadingJson(
      String slug, String title, int position, String state, String url, Instant modified) {
    static HeadingJson of(PageHeading page, Place place, Locale language) {
      return new HeadingJson(
          page.slug(),
          page.title().in(language),
          page.position(),
          page.state().key(),
          place.written(page.slug()),
          page.modifiedAt());
    }
  }

  /** All pages of a portal, in its order. */
  record ListJson(List<HeadingJson> pages) {}
}
