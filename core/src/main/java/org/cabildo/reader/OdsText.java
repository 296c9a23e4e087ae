package org.cabildo.reader;

/** The paragraphs of a cell: spaces, tabs and line breaks are elements of their own. */
final class OdsText {
  private static final int MOST_SPACES = 10_000;

  private OdsText() {}

  /** Reads up to the end of the cell that starts. */
  static String read(XmlReader xml) {
    int outer = xml.depth();
    StringBuilder text = new StringBuilder();
    StringBuilder aside = new StringBuilder();
    boolean first = true;
    int paragraphs = 0;
    while (xml.step(outer, paragraphs > 0 ? text : aside)) {
      aside.setLength(0);
      if (xml.starts("annotation") || xml.starts("table") || xml.starts("forms")) {
        xml.skip();
      } else if (xml.starts("p") || xml.starts("h")) {
        if (paragraphs++ == 0 && !first) {
          text.append('\n');
        }
        first = false;
      } else if (xml.ends("p") || xml.ends("h")) {
        paragraphs--;
      } else if (xml.starts("s")) {
        text.append(" ".repeat((int) Math.max(0, Math.min(MOST_SPACES, xml.number("c", 1)))));
      } else if (xml.starts("tab")) {
        text.append('\t');
      } else if (xml.starts("line-break")) {
        text.append('\n');
      }
    }
    return text.toString();
  }
}
