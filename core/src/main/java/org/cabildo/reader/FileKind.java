package org.cabildo.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a file is, by its first bytes; its name is not looked at. */
enum FileKind {
  EMPTY,
  ZIP,
  GZIP,
  OLE2,
  XML,
  HTML,
  JSON,
  TEXT;

  private static final int HEAD = 4096;

  /** An array that begins with values of JSON that are no texts, followed by others or its end. */
  private static final Pattern VALUES =
      Pattern.compile(
          "\\[\\s*(?:-?\\d[\\d.eE+-]*+|true|false|null)\\s*"
              + "(?:]\\s*$|,\\s*(?:-?\\d[\\d.eE+-]*+|true|false|null|\"[^\"]*+\")\\s*[],])");

  /** First bytes in hexadecimal, and the name of what has them. */
  private static final Map<String, String> MAGIC = new LinkedHashMap<>();

  static {
    MAGIC.put("25504446", "pdf");
    MAGIC.put("89504e47", "image");
    MAGIC.put("ffd8ff", "image");
    MAGIC.put("47494638", "image");
    MAGIC.put("49492a00", "image");
    MAGIC.put("4d4d002a", "image");
    MAGIC.put("424d", "image"); // only with zeros, see refuse
    MAGIC.put("52494646", "media");
    MAGIC.put("0000001866747970", "media");
    MAGIC.put("494433", "media");
    MAGIC.put("4d5a", "program");
    MAGIC.put("7f454c46", "program");
    MAGIC.put("cafebabe", "program");
    MAGIC.put("cffaedfe", "program");
    MAGIC.put("526172211a", "archive");
    MAGIC.put("377abcaf271c", "archive");
    MAGIC.put("425a68", "archive");
    MAGIC.put("fd377a585a", "archive");
    MAGIC.put("28b52ffd", "archive");
    MAGIC.put("53514c69746520666f726d61742033", "database");
    MAGIC.put("000100005374616e64617264", "database");
    MAGIC.put("50415231", "parquet");
    MAGIC.put("4152524f5731", "arrow");
    MAGIC.put("0000270a", "shapefile");
    MAGIC.put("7b5c727466", "rtf");
    MAGIC.put("24464c32", "statistics");
    MAGIC.put("3c73746174615f647461", "statistics");
    MAGIC.put("252150532d", "postscript");
  }

  /** The kind of a file. */
  static FileKind of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length == 0) {
      return EMPTY;
    }
    String hex = HexFormat.of().formatHex(head, 0, Math.min(head.length, 32));
    if (hex.startsWith("504b0304") || hex.startsWith("504b0506") || hex.startsWith("504b0708")) {
      return ZIP;
    }
    if (hex.startsWith("1f8b08")) {
      return GZIP;
    }
    if (hex.startsWith("d0cf11e0a1b11ae1")) {
      return OLE2;
    }
    refuse(hex, head);
    return ofText(plain(head));
  }

  private static void refuse(String hex, byte[] head) {
    boolean zeros = false;
    for (byte b : head) {
      zeros |= b == 0;
    }
    for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
      boolean letters = magic.getKey().length() < 6;
      if (hex.startsWith(magic.getKey()) && (zeros || !letters)) {
        throw Refusal.notATable(magic.getValue());
      }
    }
    if (head.length > 262
        && new String(head, 257, 5, java.nio.charset.StandardCharsets.ISO_8859_1).equals("ustar")) {
      throw Refusal.notATable("archive");
    }
    if (dbf(head)) {
      throw Refusal.notATable("dbf");
    }
  }

  /**
   * dBASE III and later: version, date of the last change, length of a header of 32-byte fields.
   */
  private static boolean dbf(byte[] head) {
    if (head.length < 65
        || "03,30,31,43,63,83,8b,f5".indexOf(HexFormat.of().toHexDigits(head[0])) < 0) {
      return false;
    }
    int length = (head[8] & 0xFF) | (head[9] & 0xFF) << 8;
    boolean date = head[2] >= 1 && head[2] <= 12 && head[3] >= 1 && head[3] <= 31;
    return date && length >= 65 && length <= head.length && head[length - 1] == 0x0D;
  }

  /** The first characters, as far as they are ASCII, in whatever Unicode encoding. */
  private static String plain(byte[] head) {
    StringBuilder plain = new StringBuilder();
    for (byte b : head) {
      if (b > 0) {
        plain.append((char) b);
      }
    }
    return plain.toString().strip();
  }

  private static FileKind ofText(String text) {
    if (text.startsWith("MIME-Version:")) {
      throw Refusal.notATable("mhtml"); // a web page in one file, as some systems export tables
    }
    if (text.startsWith("<")) {
      String start = text.substring(0, Math.min(text.length(), 512)).toLowerCase(Locale.ROOT);
      if (start.matches(
          "(?s)<(!doctype html|html|head|body|table|meta|style|div|script|title|p>|br|center|font"
              + "|h[1-6]|b>|link|form|thead|tr).*|<\\?xml[^<]*(<[!?][^<]*)*<html.*|<!--[^<]*(<!--[^<]*)*<(html|head|body|table|meta|style).*")) {
        return HTML;
      }
      if (start.startsWith("<?xml")
          || start.startsWith("<kml")
          || start.matches("(?s)<!--.*-->.*")) {
        return XML;
      }
    }
    boolean json =
        (text.matches("(?s)[{\\[]\\s*[\"{\\[\\]}].*") || VALUES.matcher(text).lookingAt())
            && !firstCell(text);
    return json ? JSON : TEXT;
  }

  /** Whether the first bracket closes and a delimiter follows: {@code [1990];[1991]}. */
  private static boolean firstCell(String text) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && text.charAt(i - 1) != '\\') {
        quoted = !quoted;
      } else if (!quoted && (c == '[' || c == '{')) {
        depth++;
      } else if (!quoted && (c == ']' || c == '}') && --depth == 0) {
        return i + 1 < text.length() && ",;\t|".indexOf(text.charAt(i + 1)) >= 0;
      }
    }
    return false;
  }
}
