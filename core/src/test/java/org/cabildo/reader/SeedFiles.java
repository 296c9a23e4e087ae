package org.cabildo.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Small files of every format, and those of the published ones that are not large. */
public final class SeedFiles {
  private static final long LARGEST = 300_000;
  private static final List<String> TEXTS =
      List.of(
          """
          Título

          id;zona;n
          1;"Cen;tro";5
          2;Norte;7
          Total;;12
          Fuente: x
          """,
          """
          dia,hora,lapso,costo,lugar,forma
          2024-02-29,08:05,294:25:32,"$1,200.50","19.5312, -96.9241",POINT(-96.9 19.5)
          2024-03-01,06:00,01:00:00,$7.00,"19.5401, -96.9301",
          """,
          "{\"result\":{\"records\":[{\"a\":{\"b\":1},\"c\":[1,2]},{\"a\":null}]}}",
          "{\"a\":1}\n{\"a\":2.5e3,\"b\":\"ñ\"}\n",
          "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
              + "\"properties\":{\"a\":1},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}",
          "<?xml version='1.0'?><kml><Placemark><name>x</name><Point><coordinates>1,2"
              + "</coordinates></Point></Placemark></kml>",
          "<html><table><caption>c</caption><tr><th colspan=2>T<tr><th>id<th>zona"
              + "<tr><td rowspan=2 x:num='1.5'>1.50<td>a<table><tr><td>x</table>"
              + "<tr style='display:none'><td>&ntilde;</table><p>",
          XmlWorkbookTest.book(
              XmlWorkbookTest.sheet(
                  "H",
                  "<Column ss:Hidden='1' ss:Span='1'/>"
                      + XmlWorkbookTest.row("id", "zona", "n")
                      + "<Row ss:Index='5' ss:Hidden='1'><Cell ss:Index='3' ss:MergeDown='2'>"
                      + "<Data ss:Type='DateTime'>2024-01-31T00:00:00.000</Data></Cell></Row>")));

  private SeedFiles() {}

  /** All of them; without the published ones where they are not. */
  public static List<byte[]> all() {
    List<byte[]> seeds = new ArrayList<>(archives());
    for (String text : TEXTS) {
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
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return seeds;
  }

  private static List<byte[]> archives() {
    try {
      String rows =
          WorkbookTest.row(1, "id", "zona", "n")
              + WorkbookTest.row(2, "1", "Centro", "5")
              + WorkbookTest.row(3, "2", "Norte", "7");
      byte[] xlsx =
          Zips.xlsx(
              "<sheetData>"
                  + rows
                  + "</sheetData><mergeCells><mergeCell ref='A1:B1'/></mergeCells>",
              "<cellXfs><xf numFmtId='14'/></cellXfs>",
              "<si><t>x</t></si>");
      String sheet = WorkbookTest.ods("id", "zona") + WorkbookTest.ods("1", "Centro");
      return List.of(
          xlsx,
          Zips.ods("", WorkbookTest.sheet("H", sheet)),
          HostileFilesTest.xls(),
          Zips.of("a.csv", "id,zona\n1,Centro\n", "b.json", "[{\"a\":1}]"),
          Zips.gzip(xlsx));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
