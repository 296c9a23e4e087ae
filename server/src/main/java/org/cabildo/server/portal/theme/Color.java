package org.cabildo.server.portal.theme;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A colour in OKLCH, where equal steps of lightness look equal.
 *
 * <p>Conversion after Björn Ottosson, <i>A perceptual color space for image processing</i> (2020).
 *
 * @param lightness 0 black to 1 white
 * @param chroma 0 grey to about 0.37
 * @param hue degrees
 */
public record Color(double lightness, double chroma, double hue) {
  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

  /** Reads {@code #rrggbb}. */
  public static Color ofHex(String hex) {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("not a colour: " + hex);
    }
    double r = linear(Integer.parseInt(hex.substring(1, 3), 16) / 255.0);
    double g = linear(Integer.parseInt(hex.substring(3, 5), 16) / 255.0);
    double b = linear(Integer.parseInt(hex.substring(5, 7), 16) / 255.0);
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    double lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
    double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    double bb = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    double hue = Math.toDegrees(Math.atan2(bb, a));
    return new Color(lightness, Math.hypot(a, bb), hue < 0 ? hue + 360 : hue);
  }

  /** The nearest colour a screen can show, by giving up chroma, as {@code #rrggbb}. */
  public String hex() {
    double low = 0;
    double high = chroma;
    if (!inGamut(rgb(high))) {
      for (int i = 0; i < 24; i++) {
        double middle = (low + high) / 2;
        if (inGamut(rgb(middle))) {
          low = middle;
        } else {
          high = middle;
        }
      }
      high = low;
    }
    double[] rgb = rgb(high);
    return String.format(
        Locale.ROOT, "#%02x%02x%02x", byteOf(rgb[0]), byteOf(rgb[1]), byteOf(rgb[2]));
  }

  /** The same hue and chroma at another lightness. */
  public Color at(double newLightness) {
    return new Color(Math.min(1, Math.max(0, newLightness)), chroma, hue);
  }

  /** The same lightness and hue with at most this chroma. */
  public Color calm(double mostChroma) {
    return new Color(lightness, Math.min(chroma, mostChroma), hue);
  }

  /** WCAG 2.2 contrast ratio of two {@code #rrggbb} colours, 1 to 21. */
  public static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    return 0.2126 * linear(Integer.parseInt(hex.substring(1, 3), 16) / 255.0)
        + 0.7152 * linear(Integer.parseInt(hex.substring(3, 5), 16) / 255.0)
        + 0.0722 * linear(Integer.parseInt(hex.substring(5, 7), 16) / 255.0);
  }

  private double[] rgb(double withChroma) {
    double a = withChroma * Math.cos(Math.toRadians(hue));
    double b = withChroma * Math.sin(Math.toRadians(hue));
    double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static boolean inGamut(double[] rgb) {
    for (double channel : rgb) {
      if (channel < -0.0005 || channel > 1.0005) {
        return false;
      }
    }
    return true;
  }

  private static int byteOf(double linear) {
    double v = Math.min(1, Math.max(0, linear));
    double encoded = v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
    return (int) Math.round(encoded * 255);
  }

  private static double linear(double encoded) {
    return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
  }
}
