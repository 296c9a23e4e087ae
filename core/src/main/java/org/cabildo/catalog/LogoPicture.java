package org.cabildo.catalog;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Logo;

/**
 * A logo of pixels. It is drawn anew, so that nothing of the file but its colours is kept: no
 * metadata, no place where it was taken, nothing after its end.
 */
final class LogoPicture {
  /** Pixels of a side. */
  private static final int LARGEST = 4_096;

  /** Nearly so many pixels of a side are read of a larger one, so that little memory is taken. */
  private static final int READ = 1_024;

  private static final int[] SIDES = {256, 192, 128, 96};
  private static final Map<String, byte[]> BEGINNINGS =
      Map.of(
          "png",
          new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
          "jpeg",
          new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
  private static final int CLEAR = 128;
  private static final int ALMOST_WHITE = 225;

  private LogoPicture() {}

  /** {@code png} or {@code jpeg}, by the first bytes; absent for anything else. */
  static Optional<String> format(byte[] file) {
    return BEGINNINGS.entrySet().stream()
        .filter(
            known -> Arrays.equals(Arrays.copyOf(file, known.getValue().length), known.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * The picture in an SVG of at most {@link Logo#LIMIT} characters.
   *
   * @throws Problem {@code invalid} when it cannot be read, or a side has more than 4,096 pixels
   */
  static String svg(byte[] file, String format) {
    BufferedImage picture = read(file, format);
    String svg = "";
    for (int side : SIDES) {
      svg = drawn(smaller(picture, side));
      if (svg.length() <= Logo.LIMIT) {
        return svg;
      }
    }
    return svg; // never: 96 times 96 pixels of 4 bytes are less
  }

  private static BufferedImage read(byte[] file, String format) {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(input, true, true);
      int side = Math.max(reader.getWidth(0), reader.getHeight(0));
      if (side > LARGEST) {
        throw Problem.invalid("logo", "picture-too-large").with("limit", LARGEST);
      }
      ImageReadParam rough = reader.getDefaultReadParam();
      int step = Math.max(1, side / READ);
      rough.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, rough);
    } catch (Problem problem) {
      throw problem;
    } catch (IOException | RuntimeException e) {
      throw Problem.invalid("logo", "not-a-logo"); // the readers fail in many ways on broken files
    } finally {
      reader.dispose();
    }
  }

  /** No side longer than that; halved step by step, so that thin lines stay. */
  private static BufferedImage smaller(BufferedImage picture, int side) {
    BufferedImage now = picture;
    while (longest(now) > 2 * side) {
      now = resized(now, (now.getWidth() + 1) / 2, (now.getHeight() + 1) / 2);
    }
    double factor = Math.min(1, (double) side / longest(now));
    return resized(
        now,
        Math.max(1, (int) Math.round(now.getWidth() * factor)),
        Math.max(1, (int) Math.round(now.getHeight() * factor)));
  }

  private static int longest(BufferedImage picture) {
    return Math.max(picture.getWidth(), picture.getHeight());
  }

  private static BufferedImage resized(BufferedImage from, int width, int height) {
    BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = to.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(from, 0, 0, width, height, null);
    pen.dispose();
    return to;
  }

  /** On a ground of its own where it has clear parts: portals are light and dark. */
  private static String drawn(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    Optional<String> ground = ground(picture);
    int margin = ground.isPresent() ? Math.max(1, longest(picture) / 16) : 0;
    String behind =
        ground
            .map(
                color ->
                    "<rect x=\"%1$d\" y=\"%1$d\" width=\"%2$d\" height=\"%3$d\" rx=\"%4$d\" fill=\"%5$s\"/>"
                        .formatted(-margin, width + 2 * margin, height + 2 * margin, margin, color))
            .orElse("");
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%1$d %1$d %2$d %3$d\""
            + " width=\"%2$d\" height=\"%3$d\">%4$s<image width=\"%5$d\" height=\"%6$d\""
            + " href=\"%7$s%8$s\"/></svg>")
        .formatted(
            -margin,
            width + 2 * margin,
            height + 2 * margin,
            behind,
            width,
            height,
            Logo.PNG,
            Base64.getEncoder().encodeToString(png(picture)));
  }

  /** Light, or dark behind what is almost white; absent where nothing is clear. */
  private static Optional<String> ground(BufferedImage picture) {
    long clear = 0;
    long shown = 0;
    long light = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int argb = picture.getRGB(x, y);
        if (argb >>> 24 < CLEAR) {
          clear++;
        } else {
          shown++;
          light += ((argb >> 16 & 255) * 2 + (argb >> 8 & 255) * 5 + (argb & 255)) / 8;
        }
      }
    }
    if (clear == 0) {
      return Optional.empty();
    }
    return Optional.of(light > ALMOST_WHITE * shown ? "#20262b" : "#ffffff");
  }

  private static byte[] png(BufferedImage picture) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(png)) {
      ImageIO.write(picture, "png", output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
