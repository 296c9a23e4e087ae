package org.cabildo.server.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.cabildo.catalog.Dataset;
import org.cabildo.server.portal.Formats;
import org.cabildo.table.Field;
import org.cabildo.table.FieldType;
import org.cabildo.table.TableSchema;

/**
 * The days that a table covers, as its first column of dates has them.
 *
 * @param column its title
 */
record Period(String column, LocalDate first, LocalDate last) {
  /** Of the form in which it is taken. */
  static final String PARAMETER = "period=table";

  private static final int DATE_LENGTH = 10;

  /** What to offer for a dataset that says nothing of it, from what is known of its table. */
  static Optional<Period> missingIn(Dataset dataset) {
    return dataset
        .current()
        .filter(
            version ->
                dataset.description().temporalStart().isEmpty()
                    && dataset.description().temporalEnd().isEmpty())
        .flatMap(version -> of(version.table().schema()));
  }

  /** That of a table, if it has dates. */
  static Optional<Period> of(TableSchema schema) {
    return schema.fields().stream()
        .filter(f -> f.type() == FieldType.DATE || f.type() == FieldType.DATETIME)
        .flatMap(f -> of(f).stream())
        .findFirst();
  }

  private static Optional<Period> of(Field field) {
    Optional<LocalDate> first = field.statistics().min().flatMap(Period::day);
    Optional<LocalDate> last = field.statistics().max().flatMap(Period::day);
    return first.flatMap(from -> last.map(to -> new Period(field.title(), from, to)));
  }

  /** Its day, unless it is out of the years that a form can hold. */
  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.substring(0, Math.min(DATE_LENGTH, text.length()))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** As an offer. */
  FieldView.Offer offer(Desk desk, String form) {
    Formats f = desk.formats();
    return new FieldView.Offer(
        desk.t().of("dataset.temporal.offer", f.date(first), f.date(last), column),
        form + "&" + PARAMETER,
        "temporalStart=" + first + ";temporalEnd=" + last);
  }

  /** The form with it. */
  Values in(Values form) {
    return form.with("temporalStart", first.toString()).with("temporalEnd", last.toString());
  }

  /** Whether the form has it. */
  boolean isIn(Values form) {
    return in(form).equals(form);
  }
}
