package org.cabildo.server.pages;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Words of at most 14 letters that are written on two lines, as in a button that is too narrow.
 * Code and the labels of bars, which are values of data, may break.
 */
public final class BrokenWords {
  private static final String FIND =
      """
      () => {
        const broken = new Set();
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let text; (text = walk.nextNode());) {
          const around = text.parentElement;
          const box = around.getBoundingClientRect();
          if (box.width < 2 || !around.checkVisibility()) continue;
          if (around.closest('pre, code, samp, .bar-label')) continue;
          for (const word of text.data.matchAll(/(?<=^|\\s)\\p{L}{2,14}(?=$|[\\s.,:;])/gu)) {
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const lines = [...range.getClientRects()].filter((r) => r.width > 0);
            if (new Set(lines.map((r) => Math.round(r.top))).size > 1) broken.add(word[0]);
          }
        }
        return [...broken];
      }
      """;

  private BrokenWords() {}

  /** Those of a page as it is now. */
  @SuppressWarnings("unchecked")
  public static List<String> on(Page page) {
    return (List<String>) page.evaluate(FIND);
  }
}
