package org.cabildo.reader;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Which cells of a web page are marked as text for Excel: {@code mso-number-format:"\\@"}. */
final class HtmlStyles {
  private static final int MOST = 1_000;
  private static final Pattern TEXT =
      Pattern.compile("mso-number-format\\s*:\\s*[\"']?\\\\?@", Pattern.CASE_INSENSITIVE);
  private static final Pattern RULE = Pattern.compile("([^{}]{1,500})\\{([^{}]{0,2000})}");
  private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z_][\\w-]{0,60})");
  private final Set<String> classes = new HashSet<>();

  /** Reads a style sheet. */
  void read(String sheet) {
    Matcher rule = RULE.matcher(sheet);
    while (rule.find() && classes.size() < MOST) {
      if (TEXT.matcher(rule.group(2)).find()) {
        CLASS.matcher(rule.group(1)).results().forEach(c -> classes.add(c.group(1)));
      }
    }
  }

  boolean text(Element cell) {
    return TEXT.matcher(cell.attr("style")).find()
        || (!classes.isEmpty() && cell.classNames().stream().anyMatch(classes::contains));
  }
}
