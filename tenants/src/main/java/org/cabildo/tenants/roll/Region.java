package org.cabildo.tenants.roll;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A Mexican state or an Argentine province: the first two digits of its places' codes (INEGI, Marco
 * Geoestadístico; INDEC, códigos geográficos), what it is called, about where it is in degrees
 * north and east (WGS 84), and its time zone (IANA).
 */
public record Region(List<String> names, double latitude, double longitude, ZoneId zone) {
  private static final Map<String, Region> ALL = read();

  /**
   * Where a place with that code is.
   *
   * @param country ISO 3166-1 alpha-2
   * @param placeCode of the statistics office, with leading zeros
   */
  public static Optional<Region> of(String country, String placeCode) {
    return placeCode.length() < 2
        ? Optional.empty()
        : Optional.ofNullable(ALL.get(country + placeCode.substring(0, 2)));
  }

  /** Whether the regions of that country are known here. */
  public static boolean isKnown(String country) {
    return ALL.keySet().stream().anyMatch(key -> key.startsWith(country));
  }

  String name() {
    return names.get(0);
  }

  boolean isCalled(String name) {
    return names.stream().anyMatch(own -> plain(own).equals(plain(name)));
  }

  /** In lower case, without accents, and one space for all that is neither letter nor digit. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }

  private static Map<String, Region> read() {
    Map<String, Region> all = new HashMap<>();
    try (InputStream file =
            Objects.requireNonNull(Region.class.getResourceAsStream("regions.csv"));
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : rows) {
        all.put(
            row.getField("country") + row.getField("code"),
            new Region(
                List.of(row.getField("names").split("\\|")),
                Double.parseDouble(row.getField("latitude")),
                Double.parseDouble(row.getField("longitude")),
                ZoneId.of(row.getField("zone"))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(all);
  }
}
