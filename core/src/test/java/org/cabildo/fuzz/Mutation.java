package org.cabildo.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * One change of some bytes.
 *
 * @param kind what is done
 * @param place where, as a share of what there is, 0 to 1
 * @param amount how much
 * @param piece what is put in
 */
public record Mutation(Kind kind, double place, int amount, String piece) {
  private static final int LONGEST = 2_000;
  private static final List<String> PIECES =
      List.of(
          "\"",
          "\"\"",
          "'",
          ",",
          ";",
          "\t",
          "\r",
          "\n",
          "\r\n",
          "\u0000",
          "<",
          ">",
          "&",
          "(",
          ")",
          "]]>",
          "<!--",
          "{",
          "[",
          "}",
          "]",
          "-1",
          "2147483648",
          "99999999999999999999",
          "1e999",
          "NaN",
          "2024-02-30",
          "+999999999-12-31",
          "r='",
          "s='9999999'",
          "\\",
          "%",
          "ñ",
          "💡",
          "\uFEFF",
          "\uFFFD",
          " not ",
          " or ",
          "table:number-rows-repeated='9'");

  /** What can be done to bytes. */
  public enum Kind {
    REPLACE,
    FLIP,
    CUT,
    REMOVE,
    INSERT,
    REPEAT
  }

  /** Seeds, each changed up to {@code most} times. */
  public static Arbitrary<byte[]> of(List<byte[]> seeds, int most) {
    return Combinators.combine(Arbitraries.of(seeds), some(most)).as(Mutation::all);
  }

  /** Texts, each changed up to {@code most} times. */
  public static Arbitrary<String> of(Arbitrary<String> texts, int most) {
    return Combinators.combine(texts, some(most))
        .as(
            (text, changes) ->
                changes.isEmpty()
                    ? text
                    : new String(
                        all(text.getBytes(StandardCharsets.UTF_8), changes),
                        StandardCharsets.UTF_8));
  }

  /** Up to {@code most} changes. */
  public static Arbitrary<List<Mutation>> some(int most) {
    Arbitrary<Mutation> one =
        Combinators.combine(
                Arbitraries.of(Kind.class),
                Arbitraries.doubles().between(0, 1),
                Arbitraries.integers().between(0, LONGEST),
                Arbitraries.of(PIECES))
            .as(Mutation::new);
    return one.list().ofMaxSize(most);
  }

  /** A seed after all the changes, one after the other. */
  public static byte[] all(byte[] seed, List<Mutation> changes) {
    byte[] bytes = seed.clone();
    for (Mutation change : changes) {
      bytes = bytes.length == 0 ? bytes : change.apply(bytes);
    }
    return bytes;
  }

  private byte[] apply(byte[] bytes) {
    int at = Math.min(bytes.length - 1, (int) (place * bytes.length));
    int length = Math.min(amount, bytes.length - at);
    return switch (kind) {
      case REPLACE -> joined(bytes, at, at + 1, new byte[] {(byte) amount});
      case FLIP -> joined(bytes, at, at + 1, new byte[] {(byte) (bytes[at] ^ 1 << amount % 8)});
      case CUT -> Arrays.copyOf(bytes, at);
      case REMOVE -> joined(bytes, at, at + length, new byte[0]);
      case INSERT -> joined(bytes, at, at, piece.getBytes(StandardCharsets.UTF_8));
      case REPEAT -> joined(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
    };
  }

  /** The bytes before {@code from}, those of {@code middle}, and those from {@code to} on. */
  private static byte[] joined(byte[] bytes, int from, int to, byte[] middle) {
    byte[] joined = Arrays.copyOf(bytes, from + middle.length + bytes.length - to);
    System.arraycopy(middle, 0, joined, from, middle.length);
    System.arraycopy(bytes, to, joined, from + middle.length, bytes.length - to);
    return joined;
  }
}
