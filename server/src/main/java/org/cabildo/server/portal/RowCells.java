package org.cabildo.server.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.table.Field;
import org.cabildo.table.FieldType;
import org.jspecify.annotations.Nullable;

/** The values of rows as people read them. */
final class RowCells {
  private RowCells() {}

  /**
   * The rows.
   *
   * @param columns the values of each column, of all rows
   * @param fields what the columns are, in the same order
   */
  static List<List<TableView.Cell>> of(
      List<List<@Nullable Object>> columns, List<Field> fields, Site site) {
    List<List<TableView.Cell>> rows = new ArrayList<>();
    columns.get(0).forEach(value -> rows.add(new ArrayList<>()));
    for (int i = 0; i < columns.size(); i++) {
      List<@Nullable Object> values = columns.get(i);
      NumberColumn numbers = NumberColumn.of(values, site.formats().locale());
      for (int row = 0; row < values.size(); row++) {
        rows.get(row).add(cell(values.get(row), fields.get(i), numbers, site));
      }
    }
    return rows;
  }

  private static TableView.Cell cell(
      @Nullable Object value, Field field, NumberColumn numbers, Site site) {
    boolean right = field.type().isMeasure();
    if (value instanceof Number number && field.type() == FieldType.NUMBER) {
      String text = numbers.text(number);
      return new TableView.Cell(
          text, right, Optional.of(numbers.room(text)).filter(room -> !room.isEmpty()));
    }
    return new TableView.Cell(
        site.formats().cell(value, field, site.texts()), right, Optional.empty());
  }
}
