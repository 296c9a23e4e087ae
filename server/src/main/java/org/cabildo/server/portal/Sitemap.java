package org.cabildo.server.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists of pages for search engines, after sitemaps.org. */
final class Sitemap {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private Sitemap() {}

  /** A page and when it last changed. */
  record Entry(String address, Optional<Instant> changed) {}

  static String pages(List<Entry> entries) {
    return document("urlset", "url", entries);
  }

  static String index(List<Entry> entries) {
    return document("sitemapindex", "sitemap", entries);
  }

  private static String document(String root, String item, List<Entry> entries) {
    Xml xml = new Xml().open(root, "xmlns", NAMESPACE);
    for (Entry entry : entries) {
      xml.open(item).element("loc", entry.address());
      entry.changed().ifPresent(c -> xml.element("lastmod", Formats.timestamp(c)));
      xml.close();
    }
    return xml.close().toString();
  }
}
