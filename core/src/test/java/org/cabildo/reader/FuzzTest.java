package org.cabildo.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever bytes there are, they give tables or a problem: never another exception, never a hang.
 * Runs a few seconds; {@code -Dcabildo.fuzz.minutes=30} runs longer.
 */
class FuzzTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final long LARGEST = 300_000;
  private static final SourceLimits LIMITS =
      new SourceLimits(300, 50_000, 100_000, 100, 32 << 20, 200, 4 << 20, 60);
  private static final String[] PIECES = {
    "\"",
    "\"\"",
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
    "]]>",
    "<!--",
    "{",
    "[",
    "}",
    "]",
    "-1",
    "2147483648",
    "1e999",
    "NaN",
    "r='",
    "s='9999999'",
    "\\",
    "\uFEFF",
    "\uFFFD",
    "table:number-rows-repeated='9'"
  };

  @TempDir Path folder;

  @Test
  void anyBytesGiveTablesOrAProblem() throws IOException {
    long minutes = Long.getLong("cabildo.fuzz.minutes", 0);
    Duration time = minutes > 0 ? Duration.ofMinutes(minutes) : Duration.ofSeconds(6);
    Instant end = Instant.now().plus(time);
    List<byte[]> seeds = seeds();
    SourceFixture fixture = new SourceFixture(folder, LIMITS);
    long cases = 0;
    for (long seed = Long.getLong("cabildo.fuzz.seed", 1); Instant.now().isBefore(end); seed++) {
      byte[] file = mutated(seeds, new Random(seed));
      check(fixture, file, seed);
      cases++;
    }
    assertThat(cases).isPositive();
  }

  private void check(SourceFixture fixture, byte[] file, long seed) {
    try {
      Assertions.assertTimeoutPreemptively(SOON, () -> open(fixture, file));
    } catch (AssertionError | RuntimeException e) {
      fail("seed " + seed + " with " + file.length + " bytes", e);
    }
  }

  private static void open(SourceFixture fixture, byte[] file) throws IOException {
    Path path = fixture.write(file);
    try (SourceFile source =
        SourceFiles.open(path, fixture.scratch(), LIMITS, ReadingWatch.nobody())) {
      for (SourceTable table : source.tables()) {
        table.forEach(row -> assertThat(row.excerpt(50).length() + row.cells()).isNotNegative());
      }
    } catch (Problem e) {
      assertThat(e.code().kind()).isNotEqualTo(org.cabildo.problem.ErrorCode.Kind.INTERNAL);
    } finally {
      Files.delete(path);
    }
  }

  private static byte[] mutated(List<byte[]> seeds, Random random) {
    if (random.nextInt(20) == 0) {
      byte[] noise = new byte[random.nextInt(5_000)];
      random.nextBytes(noise);
      return noise;
    }
    byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
    for (int i = random.nextInt(8); i >= 0 && bytes.length > 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> bytes = Arrays.copyOf(bytes, at);
        case 3 -> bytes = without(bytes, at, random.nextInt(1 + bytes.length - at));
        case 4 ->
            bytes =
                with(
                    bytes,
                    at,
                    PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
        default ->
            bytes =
                with(
                    bytes,
                    at,
                    Arrays.copyOfRange(
                        bytes, at, at + random.nextInt(1 + Math.min(2_000, bytes.length - at))));
      }
    }
    return bytes;
  }

  private static byte[] without(byte[] bytes, int at, int length) {
    byte[] less = Arrays.copyOf(bytes, bytes.length - length);
    System.arraycopy(bytes, at + length, less, at, bytes.length - at - length);
    return less;
  }

  private static byte[] with(byte[] bytes, int at, byte[] piece) {
    byte[] more = Arrays.copyOf(bytes, bytes.length + piece.length);
    System.arraycopy(piece, 0, more, at, piece.length);
    System.arraycopy(bytes, at, more, at + piece.length, bytes.length - at);
    return more;
  }

  /** Small files of every format, and those of the published ones that are not large. */
  private static List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    String rows =
        WorkbookTest.row(1, "id", "zona", "n")
            + WorkbookTest.row(2, "1", "Centro", "5")
            + WorkbookTest.row(3, "2", "Norte", "7");
    byte[] xlsx =
        Zips.xlsx(
            "<sheetData>" + rows + "</sheetData><mergeCells><mergeCell ref='A1:B1'/></mergeCells>",
            "<cellXfs><xf numFmtId='14'/></cellXfs>",
            "<si><t>x</t></si>");
    seeds.add(xlsx);
    seeds.add(
        Zips.ods(
            "",
            WorkbookTest.sheet(
                "H", WorkbookTest.ods("id", "zona") + WorkbookTest.ods("1", "Centro"))));
    seeds.add(HostileFilesTest.xls());
    seeds.add(Zips.of("a.csv", "id,zona\n1,Centro\n", "b.json", "[{\"a\":1}]"));
    seeds.add(Zips.gzip(xlsx));
    for (String text :
        List.of(
            "Título\n\nid;zona;n\n1;\"Cen;tro\";5\n2;Norte;7\nTotal;;12\nFuente: x\n",
            "{\"result\":{\"records\":[{\"a\":{\"b\":1},\"c\":[1,2]},{\"a\":null}]}}",
            "{\"a\":1}\n{\"a\":2.5e3,\"b\":\"ñ\"}\n",
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"a\":1},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}",
            "<?xml"
                + " version='1.0'?><kml><Placemark><name>x</name><Point><coordinates>1,2</coordinates></Point></Placemark></kml>")) {
      seeds.add(text.getBytes(StandardCharsets.UTF_8));
      seeds.add(text.getBytes(StandardCharsets.UTF_16LE));
      seeds.add(text.getBytes(StandardCharsets.ISO_8859_1));
    }
    Path data = Path.of("../../shared/data").toAbsolutePath().normalize();
    if (Files.isDirectory(data)) {
      try (Stream<Path> files = Files.walk(data)) {
        files
            .filter(Files::isRegularFile)
            .filter(f -> f.toFile().length() < LARGEST && !f.toString().endsWith(".md"))
            .sorted()
            .forEach(f -> seeds.add(read(f)));
      }
    }
    return seeds;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
