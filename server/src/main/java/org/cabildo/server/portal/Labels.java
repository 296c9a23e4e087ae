package org.cabildo.server.portal;

import java.math.BigDecimal;
import java.util.Set;
import org.cabildo.table.Field;
import org.cabildo.table.FieldType;

/** Tells numbers that count something from numbers that name something: years, codes, folios. */
final class Labels {
  private static final Set<String> NAMES =
      Set.of(
          "id",
          "folio",
          "clave",
          "codigo",
          "code",
          "cp",
          "codigo_postal",
          "anio",
          "ano",
          "year",
          "ejercicio",
          "telefono",
          "numero");
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1500);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2199);

  private static final Set<String> PLACES =
      Set.of("lat", "lon", "lng", "latitud", "longitud", "latitude", "longitude", "x", "y");

  private Labels() {}

  /** Whether the numbers of this column measure something, so that their mean says something. */
  static boolean isMeasure(String column) {
    return !isLabel(column) && !PLACES.contains(column);
  }

  /** Whether the whole numbers of this column are written without thousands separators. */
  static boolean isLabel(Field field) {
    if (field.type() != FieldType.INTEGER) {
      return false;
    }
    return isLabel(field.name()) || looksLikeYears(field);
  }

  /** Whether a column of that name holds years, codes or folios. */
  static boolean isLabel(String name) {
    return NAMES.contains(name)
        || name.startsWith("id_")
        || name.endsWith("_id")
        || name.startsWith("clave_");
  }

  private static boolean looksLikeYears(Field field) {
    return field
            .statistics()
            .min()
            .map(Labels::number)
            .filter(n -> n.compareTo(FIRST_YEAR) >= 0)
            .isPresent()
        && field
            .statistics()
            .max()
            .map(Labels::number)
            .filter(n -> n.compareTo(LAST_YEAR) <= 0)
            .isPresent()
        && field.statistics().distinct() <= 200;
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return BigDecimal.ZERO;
    }
  }
}
