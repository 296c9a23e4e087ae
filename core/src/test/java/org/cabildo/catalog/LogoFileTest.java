package org.cabildo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Logo;
import org.junit.jupiter.api.Test;

class LogoFileTest {
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9\"/></svg>";

  @Test
  void anSvgStaysAsItIs() {
    assertThat(LogoFile.svg(bytes("\ufeff" + SVG + "\n"))).isEqualTo(SVG);
  }

  @Test
  void aPictureIsDrawnAnewAndNeverLargerThanIsShown() throws IOException {
    BufferedImage red = picture(1_500, 1_000, BufferedImage.TYPE_INT_RGB, Color.RED);
    for (String format : new String[] {"png", "jpeg"}) {
      byte[] file = file(red, format);
      byte[] longer = Arrays.copyOf(file, file.length + 40);
      System.arraycopy(bytes("<script>ubicación</script>"), 0, longer, file.length, 27);
      String svg = LogoFile.svg(longer);
      assertThat(Logo.flaws(svg)).isEmpty();
      assertThat(svg).contains("viewBox=\"0 0 256 171\"").doesNotContain("<rect");
      BufferedImage drawn = drawn(svg);
      assertThat(drawn.getWidth()).isEqualTo(256);
      assertThat(new Color(drawn.getRGB(128, 85)).getRed()).isGreaterThan(250);
      assertThat(new String(png(svg), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }
  }

  @Test
  void evenNoiseFits() throws IOException {
    BufferedImage noise = new BufferedImage(700, 700, BufferedImage.TYPE_INT_ARGB);
    Random random = new Random(7);
    for (int i = 0; i < 700 * 700; i++) {
      noise.setRGB(i % 700, i / 700, random.nextInt());
    }
    String svg = LogoFile.svg(file(noise, "png"));
    assertThat(svg.length()).isLessThanOrEqualTo(Logo.LIMIT);
    assertThat(drawn(svg).getWidth()).isGreaterThanOrEqualTo(96);
  }

  @Test
  void aClearPictureGetsAGroundOnWhichItIsSeen() throws IOException {
    assertThat(LogoFile.svg(file(crest(Color.BLACK), "png"))).contains("fill=\"#ffffff\"");
    assertThat(LogoFile.svg(file(crest(Color.WHITE), "png"))).contains("fill=\"#20262b\"");
  }

  @Test
  void aThinPictureStaysOne() throws IOException {
    BufferedImage line = picture(4_000, 1, BufferedImage.TYPE_INT_RGB, Color.BLUE);
    assertThat(LogoFile.svg(file(line, "png"))).contains("viewBox=\"0 0 256 1\"");
  }

  @Test
  void whatIsTooLargeOrBrokenOrSomethingElseIsRefused() throws IOException {
    BufferedImage wide = picture(4_097, 2, BufferedImage.TYPE_INT_RGB, Color.BLUE);
    refused("picture-too-large", file(wide, "png"));
    byte[] whole = file(crest(Color.RED), "png");
    refused("not-a-logo", Arrays.copyOf(whole, 30));
    byte[] lying = whole.clone();
    lying[16] = 0x7f;
    refused("picture-too-large", lying);
    refused("not-a-logo", new byte[0]);
    refused("not-a-logo", bytes("un escudo"));
    refused("not-a-logo", bytes("GIF89a"));
    refused("not-a-logo", new byte[] {'R', 'I', 'F', 'F', 9, 9, 9, 9, 'W', 'E', 'B', 'P'});
    refused("not-a-logo", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0});
    refused("not-a-safe-svg", bytes("<html><script>alert(1)</script></html>"));
    refused("not-a-safe-svg", bytes(SVG.replace("<path", "<script/><path")));
  }

  private static void refused(String reason, byte[] file) {
    Problem problem = catchThrowableOfType(Problem.class, () -> LogoFile.svg(file));
    assertThat(problem.parameter("field")).hasValue("logo");
    assertThat(problem.parameter("reason")).hasValue(reason);
  }

  private static BufferedImage crest(Color color) {
    BufferedImage crest = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = crest.createGraphics();
    pen.setColor(color);
    pen.fillOval(8, 8, 48, 48);
    pen.dispose();
    return crest;
  }

  private static BufferedImage picture(int width, int height, int type, Color color) {
    BufferedImage picture = new BufferedImage(width, height, type);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(color);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return picture;
  }

  private static byte[] file(BufferedImage picture, String format) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    assertThat(ImageIO.write(picture, format, file)).isTrue();
    return file.toByteArray();
  }

  private static byte[] png(String svg) {
    int from = svg.indexOf(Logo.PNG) + Logo.PNG.length();
    return Base64.getDecoder().decode(svg.substring(from, svg.indexOf('"', from)));
  }

  private static BufferedImage drawn(String svg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png(svg)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
