package org.cabildo.server.portal.prose;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The second look: only this markup stands on a page, whatever the first let through. */
final class Allowed {
  /** What a link to another site says of it. */
  static final String REL = "noopener nofollow ugc";

  private static final PolicyFactory MARKUP =
      new HtmlPolicyBuilder()
          .allowElements("p", "br", "hr", "blockquote", "pre", "code", "em", "strong")
          .allowElements("h2", "h3", "h4", "h5", "h6", "ul", "ol", "li")
          .allowElements("table", "thead", "tbody", "tr", "th", "td", "a", "img")
          .allowAttributes("start")
          .matching(Pattern.compile("\\d{1,9}"))
          .onElements("ol")
          .allowAttributes("align")
          .matching(Pattern.compile("left|right|center"))
          .onElements("th", "td")
          .allowStandardUrlProtocols()
          .allowAttributes("href")
          .matching(Pattern.compile("(?:(?:https?://|mailto:)[^/\\\\]|/(?![/\\\\])|#).*"))
          .onElements("a")
          .allowAttributes("rel")
          .matching(Pattern.compile(REL))
          .onElements("a")
          .allowAttributes("src")
          .matching(Pattern.compile("(?:https://[^/\\\\]|/(?![/\\\\])).*"))
          .onElements("img")
          .allowAttributes("loading")
          .matching(Pattern.compile("lazy"))
          .onElements("img")
          .allowAttributes("alt")
          .onElements("img")
          .allowAttributes("title")
          .onElements("a", "img")
          .toFactory();

  private Allowed() {}

  static String only(String html) {
    return MARKUP.sanitize(html);
  }
}
