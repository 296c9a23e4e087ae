package org.cabildo.server.portal;

import java.util.List;
import java.util.Optional;

/**
 * What surrounds every page.
 *
 * @param language {@code es} or {@code en}
 * @param title of the browser's tab
 * @param description for search engines
 * @param canonical absolute address of this page in this language
 * @param alternates the page in other languages
 * @param indexed whether search engines should keep the page
 * @param brand whose site this is
 * @param files style sheets and scripts
 * @param navigation main links
 * @param search where the search field leads
 * @param languages language switch
 * @param feed absolute address of the Atom feed
 * @param jsonLd structured data, safe inside a script element
 * @param footer what stands below
 * @param notice shown on every page of the site, absent mostly
 * @param t the texts
 */
public record Frame(
    String language,
    String title,
    String description,
    String canonical,
    List<Alternate> alternates,
    boolean indexed,
    Brand brand,
    Files files,
    List<Item> navigation,
    SearchBox search,
    List<Item> languages,
    Optional<String> feed,
    Optional<String> jsonLd,
    Footer footer,
    Optional<String> notice,
    Texts t) {

  /** The frame of a page that search engines should not keep. */
  Frame hidden() {
    return new Frame(
        language,
        title,
        description,
        canonical,
        alternates,
        false,
        brand,
        files,
        navigation,
        search,
        languages,
        feed,
        jsonLd,
        footer,
        notice,
        t);
  }

  /** The same page in a language, by absolute address. */
  public record Alternate(String language, String href) {}

  /** Whose site this is. */
  public record Brand(String name, String tagline, String href, Optional<String> logo) {}

  /** Addresses of what the page loads. */
  public record Files(String theme, String sheet, String early, String module) {}

  /** A link; {@code current} is a value of {@code aria-current} or empty. */
  public record Item(String label, String href, Optional<String> current, String language) {}

  /**
   * The search field.
   *
   * @param shown whether the head of the page carries it
   */
  public record SearchBox(
      String action, String label, String query, Optional<String> language, boolean shown) {}

  /**
   * Contact, licence and other sites.
   *
   * @param terms what is said about licences, before the one named
   */
  public record Footer(
      String about,
      Optional<String> email,
      String terms,
      Optional<Link> license,
      List<Item> links,
      List<Item> government) {}
}
