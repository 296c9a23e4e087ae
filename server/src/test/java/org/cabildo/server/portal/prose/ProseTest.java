package org.cabildo.server.portal.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[a-z]+=\"[^\"<>]*\")*)\\s*/?>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=\"([^\"]*)\"");
  private static final Set<String> ELEMENTS =
      Set.of(
          "p",
          "br",
          "hr",
          "blockquote",
          "pre",
          "code",
          "em",
          "strong",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "a",
          "img");
  private static final Set<String> ATTRIBUTES =
      Set.of("href", "src", "rel", "title", "alt", "start", "align", "loading");

  /**
   * Ways to have a page do what its writer wants, from the collections of OWASP and PortSwigger.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=x onerror=alert(1)>",
        "<img src=\"javascript:alert(1)\">",
        "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<body onload=alert(1)>",
        "<iframe src=javascript:alert(1)></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=data:text/html;base64,PHNjcmlwdD4=></object>",
        "<embed src=javascript:alert(1)>",
        "<form action=javascript:alert(1)><button>x</button></form>",
        "<input autofocus onfocus=alert(1)>",
        "<details open ontoggle=alert(1)>x</details>",
        "<video><source onerror=alert(1)></video>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"https://example.org\" onclick=\"alert(1)\">x</a>",
        "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "<style>@import 'https://evil.example/x.css';</style>",
        "<link rel=stylesheet href=https://evil.example/x.css>",
        "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
        "<base href=https://evil.example/>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<template><script>alert(1)</script></template>",
        "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
        "<![CDATA[><img src=x onerror=alert(1)>]]>",
        "<?xml version=\"1.0\"?><script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](&#x6A;&#x61;vascript:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](java&Tab;script:alert(1))",
        "[x](java&NewLine;script:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](\u0001javascript:alert(1))",
        "[x](\u200bjavascript:alert(1))",
        "[x](vbscript:msgbox(1))",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[x](data:image/svg+xml,<svg onload=alert(1)>)",
        "[x](file:///etc/passwd)",
        "[x](ftp://evil.example/)",
        "[x](//evil.example/)",
        "[x](/\\evil.example/)",
        "[x](\\\\evil.example/)",
        "[x](</\t/evil.example/>)",
        "[x](https:evil.example)",
        "[x](https://user:secret@evil.example/)",
        "[x](https://evil.example\\@gob.mx/)",
        "[x](mailto:a@b.mx?body=hola&attach=/etc/passwd)",
        "[x](../../console/)",
        "[x](/../otro-portal/)",
        "[x](/a/../../otro-portal/)",
        "[x](/%2E%2e/otro-portal/)",
        "<javascript:alert(1)>",
        "<data:text/html,alert(1)>",
        "[x]: javascript:alert(1)\n\n[x]",
        "[x](https://example.org \"a\\\" onmouseover=alert(1) x=\\\"\")",
        "[x](https://example.org/\"onmouseover=alert(1))",
        "[x](https://example.org/'onmouseover=alert(1))",
        "![x](javascript:alert(1))",
        "![x](data:image/svg+xml;base64,PHN2Zz4=)",
        "![x](http://example.org/x.png)",
        "![x](//example.org/x.png)",
        "![x\" onerror=\"alert(1)](https://example.org/x.png)",
        "![<script>alert(1)</script>](https://example.org/x.png)",
        "![x](https://example.org/x.png \"a\\\" onload=alert(1)\")",
        "[![x](javascript:alert(1))](javascript:alert(2))",
        "```html\" onclick=alert(1)\n<script>alert(1)</script>\n```",
        "`<script>alert(1)</script>`",
        "| a |\n| - |\n| <script>alert(1)</script> |",
        "| <img src=x onerror=alert(1)> |\n| :-: |\n| [x](javascript:alert(1)) |",
        "# <script>alert(1)</script>",
        "> <iframe src=https://evil.example>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;alert(1)&#60;/script&#62;",
        "\\<script>alert(1)\\</script>",
        "<a\nhref=\"javascript:alert(1)\">x</a>",
        "{{constructor.constructor('alert(1)')()}} ${alert(1)} $unsafe{x}",
        "<x onclick=alert(1)>x</x>",
        "</div></main><script>alert(1)</script>"
      })
  void whateverIsWrittenOnlyWhatIsListedStandsOnThePage(String hostile) {
    for (String written :
        List.of(hostile, "Texto **antes** " + hostile + " y después", "- a\n\n  " + hostile)) {
      // The empty comment is how the sanitizer parts what templates of scripts would read.
      String html = html(written).replace("<!-- -->", "");
      Matcher tags = TAG.matcher(html);
      while (tags.find()) {
        assertThat(ELEMENTS).as(html).contains(tags.group(2));
        Matcher attributes = ATTRIBUTE.matcher(tags.group(3));
        while (attributes.find()) {
          assertThat(ATTRIBUTES).as(html).contains(attributes.group(1));
          if (Set.of("href", "src").contains(attributes.group(1))) {
            assertThat(attributes.group(2))
                .as(html)
                .matches("https://example\\.org(?:/.*)?")
                .doesNotContain("\"", "'", "<", ">");
          }
        }
      }
      assertThat(TAG.matcher(html).replaceAll("")).as(html).doesNotContain("<").doesNotContain(">");
    }
  }

  @Test
  void whatIsWrittenAsMarkdownIsMarkup() {
    assertThat(
            html(
                "Uno *dos* **tres** `cuatro`  \ncinco\n\n1. a\n2. b\n\n- c\n\n> d\n\n---\n\n    e\n\n"
                    + "| f | g |\n| --- | --: |\n| h | i |"))
        .isEqualToIgnoringWhitespace(
            "<p>Uno <em>dos</em> <strong>tres</strong> <code>cuatro</code><br />cinco</p>"
                + "<ol><li>a</li><li>b</li></ol><ul><li>c</li></ul>"
                + "<blockquote><p>d</p></blockquote><hr /><pre><code>e</code></pre>"
                + "<table><thead><tr><th>f</th><th align=\"right\">g</th></tr></thead>"
                + "<tbody><tr><td>h</td><td align=\"right\">i</td></tr></tbody></table>");
  }

  @Test
  void headingsBeginBelowTheTitleAndSkipNone() {
    assertThat(html("# a\n\n### b\n\n###### c\n\n## d\n\n# e"))
        .isEqualToIgnoringWhitespace("<h2>a</h2><h3>b</h3><h4>c</h4><h3>d</h3><h2>e</h2>");
    assertThat(html("### a\n\n#### b")).isEqualToIgnoringWhitespace("<h2>a</h2><h3>b</h3>");
  }

  @Test
  void linksLeadWithinThePortalOrSayThatTheyLeadOut() {
    assertThat(html("[a](/datasets/alumbrado?q=x#tabla)"))
        .contains("href=\"/xalapa/datasets/alumbrado?q&#61;x#tabla\"")
        .doesNotContain("rel=");
    assertThat(html("[a](https://www.gob.mx/inicio) <https://www.gob.mx>"))
        .contains("<a rel=\"noopener nofollow ugc\" href=\"https://www.gob.mx/inicio\">")
        .contains("<a rel=\"noopener nofollow ugc\" href=\"https://www.gob.mx\">");
    assertThat(html("[a](mailto:datos@xalapa.gob.mx) [b](#seccion)"))
        .contains("href=\"mailto:datos&#64;xalapa.gob.mx\"", "href=\"#seccion\"")
        .doesNotContain("rel=");
    assertThat(html("[el **reglamento**](../otro)"))
        .isEqualToIgnoringWhitespace("<p>el <strong>reglamento</strong></p>");
  }

  @Test
  void itSaysFromWhereItsPicturesCome() {
    Prose prose =
        prose(
            "![a](https://www.xalapa.gob.mx/a.png) ![b](/logo.svg) ![c](https://WWW.xalapa.gob.mx/c)"
                + " ![d](https://fotos.example:8443/d.jpg) ![e](http://example.org/e.png)");
    assertThat(prose.pictures())
        .containsExactlyInAnyOrder("https://www.xalapa.gob.mx", "https://fotos.example:8443");
    assertThat(prose.html())
        .contains("src=\"/xalapa/logo.svg\" alt=\"b\" loading=\"lazy\"")
        .doesNotContain("example.org");
  }

  @Test
  void itsLeadIsItsFirstParagraphWithoutMarks() {
    assertThat(prose("# Título\n\nLa *primera*\nfrase. [Otra](/datasets).\n\nMás.").lead())
        .isEqualTo("La primera frase. Otra.");
    assertThat(prose("- solo una lista").lead()).isEmpty();
  }

  /** As long as a page may be. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ">", "- ", "*_", "[", "](", "![", "`", "``` ", "<", "&", "1. ", "|a", "[a](b", "**a ", "\\",
        "a\n"
      })
  void whatIsMadeToBeExpensiveIsNot(String part) {
    String written = part.repeat(100_000 / part.length());
    Assertions.assertTimeout(Duration.ofSeconds(10), () -> html(written));
  }

  private static String html(String markdown) {
    return prose(markdown).html();
  }

  private static Prose prose(String markdown) {
    return Prose.of(markdown, path -> "/xalapa" + path);
  }
}
