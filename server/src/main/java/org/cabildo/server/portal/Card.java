package org.cabildo.server.portal;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.catalog.DatasetSummary;
import org.cabildo.federation.FederatedSearchResult.Hit;

/**
 * A dataset in a list.
 *
 * @param title one line
 * @param titleLanguage language of the title and the sentence
 * @param href its page
 * @param sentence first sentence of its description
 * @param owner its office, or on the federal portal the government it belongs to
 * @param ownerHref page of the owner
 * @param updated date of the last change
 * @param updatedIso the same for machines
 * @param rows number of rows in words
 * @param views page views in words
 * @param formats upper case
 * @param grade quality
 * @param synthetic whether its data is made up
 */
public record Card(
    String title,
    String titleLanguage,
    String href,
    String sentence,
    String owner,
    String ownerHref,
    String updated,
    String updatedIso,
    String rows,
    String views,
    List<String> formats,
    Grade grade,
    boolean synthetic,
    Optional<String> logo) {
  private static final int LONGEST = 220;

  static Card of(DatasetSummary dataset, Site site) {
    return of(
        dataset,
        site,
        site.href("/datasets/" + dataset.slug()),
        site.in(dataset.officeName()),
        site.href("/offices/" + dataset.office()),
        Optional.empty());
  }

  static Card of(Hit hit, Site site) {
    return of(
        hit.dataset(),
        site,
        site.links().tenant(hit.tenant(), "/datasets/" + hit.dataset().slug()).toString(),
        site.in(hit.tenantName()),
        site.links().tenant(hit.tenant(), "/").toString(),
        Optional.of(site.links().outside("/" + hit.tenant() + "/logo.svg")));
  }

  private static Card of(
      DatasetSummary dataset,
      Site site,
      String href,
      String owner,
      String ownerHref,
      Optional<String> logo) {
    Texts t = site.texts();
    Formats f = site.formats();
    return new Card(
        site.in(dataset.title()),
        dataset.title().languageIn(site.language()),
        href,
        firstSentence(site.in(dataset.description()), site.language()),
        owner,
        ownerHref,
        f.date(dataset.modifiedAt()),
        f.iso(dataset.modifiedAt()),
        t.count("rows", dataset.rows(), f.number(dataset.rows())),
        t.count("views", dataset.views(), f.number(dataset.views())),
        dataset.formats().stream().map(x -> x.toUpperCase(Locale.ROOT)).toList(),
        Grade.of(dataset.qualityScore(), t),
        dataset.synthetic(),
        logo);
  }

  /** The first sentence, cut at a word when it is very long. */
  static String firstSentence(String text, Locale language) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.isEmpty()) {
      return "";
    }
    BreakIterator sentences = BreakIterator.getSentenceInstance(language);
    sentences.setText(line);
    String first = line.substring(0, sentences.next()).strip();
    if (first.length() <= LONGEST) {
      return first;
    }
    int space = first.lastIndexOf(' ', LONGEST);
    return first.substring(0, space > 0 ? space : LONGEST) + "…";
  }
}
