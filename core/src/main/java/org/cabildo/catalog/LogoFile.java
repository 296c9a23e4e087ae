package org.cabildo.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cabildo.problem.Problem;

/**
 * The one form in which a logo is kept, an SVG that may be shown, made of the file that is sent.
 */
final class LogoFile {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private LogoFile() {}

  /**
   * The logo of an SVG, PNG or JPEG file; which it is is told by its bytes.
   *
   * @throws Problem {@code invalid} when it is none of them, cannot be read, or is an SVG that may
   *     not be shown
   */
  static String svg(byte[] file) {
    Optional<String> format = LogoPicture.format(file);
    String svg = format.isPresent() ? LogoPicture.svg(file, format.get()) : text(file);
    TenantCheck.logo(svg);
    return svg;
  }

  private static String text(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      String svg = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
      if (svg.startsWith("<")) {
        return svg;
      }
    } catch (CharacterCodingException e) {
      // Not a text, and so not an SVG.
    }
    throw Problem.invalid("logo", "not-a-logo");
  }
}
