package org.cabildo.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Two columns of degrees that say where each row is.
 *
 * @param latitude name of the column with degrees north
 * @param longitude name of the column with degrees east
 */
public record Coordinates(String latitude, String longitude) {
  private static final BigDecimal POLE = BigDecimal.valueOf(90);
  private static final BigDecimal ANTIMERIDIAN = BigDecimal.valueOf(180);

  /** The first pair of columns that are called so and are in range; decimals, not whole numbers. */
  static Optional<Coordinates> among(List<Field> fields) {
    Optional<Field> latitude = first(fields, Headers::isLatitude, POLE);
    Optional<Field> longitude = first(fields, Headers::isLongitude, ANTIMERIDIAN);
    return latitude.isPresent() && longitude.isPresent()
        ? Optional.of(new Coordinates(latitude.get().name(), longitude.get().name()))
        : Optional.empty();
  }

  private static Optional<Field> first(
      List<Field> fields, Predicate<String> named, BigDecimal limit) {
    return fields.stream()
        .filter(f -> f.type() == FieldType.NUMBER && named.test(f.name()))
        .filter(f -> isWithin(f.statistics().min(), limit) && isWithin(f.statistics().max(), limit))
        .findFirst();
  }

  private static boolean isWithin(Optional<String> bound, BigDecimal limit) {
    return bound.filter(b -> new BigDecimal(b).abs().compareTo(limit) <= 0).isPresent();
  }
}
