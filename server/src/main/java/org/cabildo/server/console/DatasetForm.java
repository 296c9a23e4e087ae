package org.cabildo.server.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.catalog.DatasetDescription;
import org.cabildo.catalog.Frequency;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.Fields.Need;
import org.cabildo.server.http.Years;
import org.cabildo.table.ColumnHint;
import org.cabildo.tenancy.LocalText;

/** The form that describes a dataset: its fields, what they hold, and the description they make. */
final class DatasetForm {
  private static final int LONGEST_SLUG = 80;

  private DatasetForm() {}

  /** What the form holds at first: nothing is promised that nobody chose. */
  static Values blank() {
    return Values.none().with("frequency", Frequency.IRREGULAR.key());
  }

  /** What the form holds for a dataset that exists. */
  static Values of(DatasetDescription d) {
    return Values.none()
        .with("title", d.title().es())
        .with("titleEn", d.title().en())
        .with("description", d.description().es())
        .with("descriptionEn", d.description().en())
        .with("office", d.office())
        .with("themes", d.themes())
        .with("keywords", String.join(", ", d.keywords()))
        .with("frequency", d.frequency().key())
        .with("temporalStart", d.temporalStart().map(LocalDate::toString))
        .with("temporalEnd", d.temporalEnd().map(LocalDate::toString))
        .with("license", d.license())
        .with("contactEmail", d.contactEmail())
        .with("source", d.source());
  }

  /**
   * The form.
   *
   * @param existing whether it is about a dataset that exists, whose short name stays
   */
  static FormView view(
      Desk desk, Choices choices, Values values, Optional<Problem> problem, String action) {
    Fields fields =
        new Fields(desk, "dataset.", values, problem)
            .part("what")
            .add("title", "text", Need.REQUIRED)
            .add("description", "long", Need.REQUIRED)
            .choose("office", "choice", Need.REQUIRED, choices.offices())
            .part("find");
    if (!choices.themes().isEmpty()) {
      fields.choose("themes", "several", Need.OPTIONAL, choices.themes());
    }
    fields
        .add("keywords", "text", Need.OPTIONAL)
        .part("trust")
        .choose("frequency", "choice", Need.REQUIRED, frequencies(desk));
    choices.period().ifPresent(p -> tell(p, fields, desk, values, action));
    fields
        .add("temporalStart", "date", Need.OPTIONAL)
        .add("temporalEnd", "date", Need.OPTIONAL)
        .add("source", "text", Need.OPTIONAL)
        .add("contactEmail", "email", Need.OPTIONAL)
        .choose("license", "choice", Need.OPTIONAL, licenses(desk))
        .part("more")
        .add("titleEn", "text", Need.OPTIONAL)
        .add("descriptionEn", "long", Need.OPTIONAL);
    if (choices.isNew()) {
      fields.add("slug", "text", Need.OPTIONAL);
    }
    return fields.form(action);
  }

  /** A period that the form has is said to be proposed; one that it has not is offered. */
  private static void tell(Period period, Fields fields, Desk desk, Values values, String form) {
    if (period.isIn(values)) {
      fields.hinting(desk.t().of("dataset.temporal.proposed", period.column()));
    } else {
      fields.offering(period.offer(desk, form));
    }
  }

  /**
   * What there is to choose from.
   *
   * @param offices slug and name
   * @param themes slug and name
   * @param period what the table tells of the period, as long as nobody said it
   * @param isNew whether the dataset gets its short name here
   */
  record Choices(
      Map<String, String> offices,
      Map<String, String> themes,
      Optional<Period> period,
      boolean isNew) {}

  /**
   * The description of a new dataset; without a short name it gets one from its title.
   *
   * @throws Problem {@code invalid}
   */
  static DatasetDescription description(Values sent) {
    String title = sent.required("title");
    sent.required("description");
    sent.required("office");
    return description(
        sent, sent.text("slug").orElseGet(() -> Slug.of(title, LONGEST_SLUG)), List.of());
  }

  /**
   * The description of a dataset that exists; what the form does not show stays.
   *
   * @throws Problem {@code invalid}
   */
  static DatasetDescription description(Values sent, DatasetDescription before) {
    sent.required("title");
    sent.required("description");
    DatasetDescription after = description(sent, before.slug(), before.columns());
    return new DatasetDescription(
        after.slug(),
        after.title(),
        after.description(),
        after.office(),
        after.themes(),
        after.keywords(),
        after.license(),
        after.frequency(),
        after.temporalStart(),
        after.temporalEnd(),
        after.contactEmail(),
        after.source(),
        after.columns(),
        before.synthetic(),
        before.schemaPolicy());
  }

  /** The description as far as it is written, for its quality. */
  static DatasetDescription unfinished(Values sent, List<ColumnHint> columns) {
    return description(sent, "unfinished", columns);
  }

  private static DatasetDescription description(
      Values sent, String slug, List<ColumnHint> columns) {
    return new DatasetDescription(
        slug,
        new LocalText(sent.text("title").orElse(""), sent.text("titleEn")),
        new LocalText(sent.text("description").orElse(""), sent.text("descriptionEn")),
        sent.text("office").orElse(""),
        sent.all("themes"),
        Arrays.stream(sent.typed("keywords").split("[,;\\n]"))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList(),
        sent.text("license"),
        frequency(sent),
        date(sent, "temporalStart"),
        date(sent, "temporalEnd"),
        sent.text("contactEmail"),
        sent.text("source"),
        columns,
        false);
  }

  /** What was chosen. */
  static Frequency frequency(Values sent) {
    return Arrays.stream(Frequency.values())
        .filter(f -> f.key().equals(sent.typed("frequency")))
        .findFirst()
        .orElse(Frequency.IRREGULAR);
  }

  /**
   * The day that was typed, if any.
   *
   * @throws Problem {@code invalid}
   */
  static Optional<LocalDate> date(Values sent, String field) {
    try {
      return sent.text(field).map(Years::day);
    } catch (DateTimeException e) {
      throw Problem.invalid(field, "not-a-date");
    }
  }

  /** What to choose from. */
  static Map<String, String> frequencies(Desk desk) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Frequency frequency : Frequency.values()) {
      choices.put(frequency.key(), desk.t().of("frequency." + frequency.key()));
    }
    return choices;
  }

  private static Map<String, String> licenses(Desk desk) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", desk.t().of("dataset.license.own"));
    choices.putAll(ProfileFields.licenses(desk));
    return choices;
  }
}
