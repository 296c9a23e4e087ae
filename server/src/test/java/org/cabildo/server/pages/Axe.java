package org.cabildo.server.pages;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Deque's axe-core inside a page: the rules of WCAG 2.2 AA and its best practices. */
public final class Axe {
  private static final String SOURCE = source();
  private static final String RUN =
      """
      async () => {
        const answer = await axe.run(document, {
          resultTypes: ['violations'],
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return answer.violations.flatMap((rule) =>
          rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`));
      }
      """;

  private Axe() {}

  /** Every element that breaks a rule, and which. */
  public static List<String> violations(Page page) {
    if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
      page.evaluate("() => {" + SOURCE + "}");
    }
    return ((List<?>) page.evaluate(RUN)).stream().map(Object::toString).toList();
  }

  private static String source() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
