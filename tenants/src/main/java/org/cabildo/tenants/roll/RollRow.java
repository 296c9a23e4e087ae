package org.cabildo.tenants.roll;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.EmailAddress;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;

/**
 * A line of a roll, and the tenant that it describes. What the line leaves out follows from its
 * place's code: where it is and what time it is there; the place is the name without the words for
 * its government.
 *
 * @param line where it begins in the file, counted from 1
 * @param cells those that are not empty
 */
record RollRow(long line, Map<Column, String> cells) {
  private static final String WORDS =
      "(?i)^(h\\.?\\s+)?(municipio|ayuntamiento|municipalidad|gobierno|ciudad|municipality|city)"
          + "(\\s+(del estado|municipal|constitucional))?\\s+(de|of)\\s+";

  private static final Map<String, Tenant.Level> LEVELS =
      Map.of(
          "municipality", Tenant.Level.MUNICIPALITY,
          "municipio", Tenant.Level.MUNICIPALITY,
          "state", Tenant.Level.STATE,
          "estado", Tenant.Level.STATE,
          "provincia", Tenant.Level.STATE,
          "province", Tenant.Level.STATE,
          "federal", Tenant.Level.FEDERAL,
          "other", Tenant.Level.OTHER,
          "otro", Tenant.Level.OTHER);

  RollRow {
    cells = Map.copyOf(cells);
  }

  Optional<String> cell(Column column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** How the portal will be called, as it is written. */
  String slug() {
    return cell(Column.SLUG).orElse("");
  }

  /**
   * Whom to invite as first administrator.
   *
   * @throws Problem {@code invalid}
   */
  String administrator() {
    return EmailAddress.checked("email", required(Column.ADMINISTRATOR, "email"));
  }

  /**
   * The tenant.
   *
   * @throws Problem {@code invalid}, with the member named as elsewhere
   */
  Tenant tenant() {
    String name = required(Column.NAME, "name");
    return new Tenant(
        new TenantId(required(Column.SLUG, "id")),
        new LocalText(name),
        place(name),
        new LocalText(cell(Column.DESCRIPTION).orElse("Datos abiertos de " + name + ".")),
        cell(Column.CONTACT).orElseGet(this::administrator),
        zone(),
        languages(),
        cell(Column.LICENSE).orElse("CC-BY-4.0"),
        new Tenant.Theme(cell(Column.COLOR).orElse("#235b4e"), "system"),
        Optional.empty(),
        cell(Column.DOMAIN).map(host -> host.toLowerCase(Locale.ROOT)).stream().toList(),
        List.of(),
        false,
        Instant.EPOCH);
  }

  private Tenant.Place place(String name) {
    String code = code();
    Optional<Region> region = region();
    return new Tenant.Place(
        country(),
        code,
        cell(Column.PLACE).orElseGet(() -> name.replaceFirst(WORDS, "")),
        level(),
        coordinate(Column.LATITUDE, "place.latitude", 90)
            .or(() -> region.map(Region::latitude))
            .orElseThrow(() -> Problem.invalid("place.latitude", "required")),
        coordinate(Column.LONGITUDE, "place.longitude", 180)
            .or(() -> region.map(Region::longitude))
            .orElseThrow(() -> Problem.invalid("place.longitude", "required")));
  }

  private String country() {
    String country = cell(Column.COUNTRY).orElse("MX").toUpperCase(Locale.ROOT);
    if (!Arrays.asList(Locale.getISOCountries()).contains(country)) {
      throw Problem.invalid("place.country", "unknown").with("value", country);
    }
    return country;
  }

  private String code() {
    String code = required(Column.PLACE_CODE, "place.code");
    if (!code.matches("\\d{2,8}")) {
      throw Problem.invalid("place.code", "not-a-place-code");
    }
    return code;
  }

  /** The state or province of the code, which must be the one that is named. */
  private Optional<Region> region() {
    Optional<Region> region = Region.of(country(), code());
    if (region.isEmpty() && Region.isKnown(country())) {
      throw Problem.invalid("place.code", "not-a-place-code");
    }
    Optional<String> named = cell(Column.STATE);
    if (region.isPresent() && named.filter(region.get()::isCalled).isEmpty() && named.isPresent()) {
      throw Problem.invalid("state", "other-state").with("value", region.get().name());
    }
    return region;
  }

  private Tenant.Level level() {
    String level = cell(Column.LEVEL).orElse("municipality").toLowerCase(Locale.ROOT);
    return Optional.ofNullable(LEVELS.get(level))
        .orElseThrow(
            () ->
                Problem.invalid("place.level", "not-one-of")
                    .with("values", "municipality, state, federal, other"));
  }

  private Optional<Double> coordinate(Column column, String field, int most) {
    return cell(column)
        .map(
            text -> {
              try {
                double degrees = Double.parseDouble(text.replace(',', '.'));
                if (Math.abs(degrees) <= most) {
                  return degrees;
                }
              } catch (NumberFormatException e) {
                throw Problem.invalid(field, "not-a-number");
              }
              throw Problem.invalid(field, "out-of-range").with("min", -most).with("max", most);
            });
  }

  private ZoneId zone() {
    try {
      return cell(Column.TIME_ZONE)
          .map(ZoneId::of)
          .or(() -> region().map(Region::zone))
          .orElseThrow(() -> Problem.invalid("timeZone", "required"));
    } catch (DateTimeException e) {
      throw Problem.invalid("timeZone", "not-a-time-zone");
    }
  }

  private List<String> languages() {
    return cell(Column.LANGUAGES)
        .map(text -> List.of(text.toLowerCase(Locale.ROOT).split("[\\s,;|/]+")))
        .orElse(List.of("es", "en"));
  }

  private String required(Column column, String field) {
    return cell(column).orElseThrow(() -> Problem.invalid(field, "required"));
  }
}
