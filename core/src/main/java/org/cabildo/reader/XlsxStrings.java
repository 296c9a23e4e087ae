package org.cabildo.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts that the cells of a workbook share, in UTF-8 in one array. */
final class XlsxStrings {
  private final SourceLimits limits;
  private byte[] bytes = new byte[1 << 12];
  private int[] ends = new int[1 << 8];
  private int count;

  XlsxStrings(SourceLimits limits) {
    this.limits = limits;
  }

  void read(XmlReader xml) {
    while (xml.next()) {
      if (xml.starts("si")) {
        add(text(xml));
      }
    }
  }

  /** The text of a string item, runs of rich text joined, without phonetic hints. */
  static String text(XmlReader xml) {
    int outer = xml.depth();
    String first = "";
    StringBuilder more = null;
    while (xml.next() && xml.depth() >= outer) {
      if (xml.starts("rPh")) {
        xml.skip();
      } else if (xml.starts("t")) {
        String run = xml.text();
        if (more != null) {
          more.append(run);
        } else if (first.isEmpty()) {
          first = run;
        } else {
          more = new StringBuilder(first).append(run);
        }
      }
    }
    return unescaped(more == null ? first : more.toString());
  }

  /** {@code _x000D_} stands for a character that XML cannot hold. */
  static String unescaped(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int end = at + 6;
      boolean escape =
          end < text.length()
              && text.charAt(end) == '_'
              && text.substring(at + 2, end).matches("[0-9A-Fa-f]{4}");
      if (escape) {
        plain.append(text, from, at);
        plain.append((char) Integer.parseInt(text.substring(at + 2, end), 16));
        from = end + 1;
      }
      at = text.indexOf("_x", escape ? from : at + 2);
    }
    return plain.append(text, from, text.length()).toString();
  }

  private void add(String text) {
    byte[] more = text.getBytes(StandardCharsets.UTF_8);
    int start = count == 0 ? 0 : ends[count - 1];
    if (start + (long) more.length + 4L * count > limits.sharedBytes()) {
      throw Refusal.limit(limits.sharedBytes(), "shared-bytes", 1);
    }
    if (start + more.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(start + more.length, bytes.length * 2));
    }
    System.arraycopy(more, 0, bytes, start, more.length);
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    ends[count++] = start + more.length;
  }

  /** One of the texts. */
  String get(String index) {
    try {
      int i = Integer.parseInt(index);
      if (i >= 0 && i < count) {
        int start = i == 0 ? 0 : ends[i - 1];
        return new String(bytes, start, ends[i] - start, StandardCharsets.UTF_8);
      }
    } catch (NumberFormatException e) {
      throw Refusal.damaged(SourceFormat.XLSX, e);
    }
    throw Refusal.damaged(SourceFormat.XLSX, "no shared text " + index);
  }
}
