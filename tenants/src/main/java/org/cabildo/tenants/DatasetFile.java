package org.cabildo.tenants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cabildo.catalog.DatasetDescription;
import org.cabildo.catalog.DatasetState;
import org.cabildo.catalog.Frequency;
import org.cabildo.catalog.SchemaPolicy;
import org.cabildo.table.ColumnHint;
import org.cabildo.table.FieldType;

/**
 * Reads one {@code datasets/<slug>.yaml} together with the CSV file beside it.
 *
 * @param offices slugs that may answer for a dataset; unknown when their file is unreadable
 * @param themes slugs under which a dataset may be found; likewise
 */
record DatasetFile(
    BundleFolder folder, Optional<Set<String>> offices, Optional<Set<String>> themes) {
  static final String FOLDER = "datasets";
  private static final List<String> FREQUENCIES =
      Arrays.stream(Frequency.values()).map(Frequency::key).toList();
  private static final List<String> POLICIES =
      Arrays.stream(SchemaPolicy.values()).map(SchemaPolicy::key).toList();
  private static final List<String> TYPES =
      Arrays.stream(FieldType.values()).map(FieldType::key).toList();
  private static final List<String> STATES =
      List.of(DatasetState.PUBLISHED.key(), DatasetState.DRAFT.key());

  Optional<BundledDataset> read(String slug) {
    String file = FOLDER + "/" + slug + ".yaml";
    String csv = FOLDER + "/" + slug + ".csv";
    Optional<Section> top = YamlFile.read(folder, file, folder.findings());
    if (!new Value(file, 1, file, Optional.of(slug), folder.findings()).slug().isPresent()) {
      return Optional.empty();
    }
    Set<String> columns = Set.of();
    if (folder.has(csv)) {
      columns = new CsvFile(folder, csv).columns();
    } else {
      folder.findings().report(file, 1, Rule.CSV_MISSING, csv);
    }
    Set<String> inFile = columns;
    return top.map(section -> dataset(slug, section, inFile));
  }

  private BundledDataset dataset(String slug, Section top, Set<String> inFile) {
    top.only(
        "title",
        "description",
        "office",
        "themes",
        "keywords",
        "license",
        "frequency",
        "temporalStart",
        "temporalEnd",
        "contactEmail",
        "source",
        "columns",
        "synthetic",
        "schemaPolicy",
        "state");
    themes.ifPresent(
        known -> top.texts("themes").forEach(t -> t.knownTo(known, Rule.UNKNOWN_THEME)));
    Value office = top.text("office");
    offices.ifPresent(known -> office.knownTo(known, Rule.UNKNOWN_OFFICE));
    Optional<LocalDate> start = top.optional("temporalStart").flatMap(Value::date);
    Optional<LocalDate> end = top.optional("temporalEnd").flatMap(Value::date);
    if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
      top.report(top.lineOf("temporalEnd"), Rule.DATES_REVERSED);
    }
    DatasetDescription description =
        new DatasetDescription(
            slug,
            top.localText("title", 200),
            top.localText("description", 10_000),
            office.text().orElse(""),
            top.distinctTexts("themes", new HashSet<>()),
            top.distinctTexts("keywords", new HashSet<>()),
            top.optional("license")
                .flatMap(text -> text.knownTo(TenantFile.LICENSES, Rule.UNKNOWN_LICENSE)),
            frequency(top),
            start,
            end,
            top.optional("contactEmail").flatMap(Value::email),
            top.optional("source").flatMap(text -> text.atMost(500)),
            columns(top, inFile),
            top.optional("synthetic").flatMap(Value::yesOrNo).orElse(false),
            top.optional("schemaPolicy")
                .flatMap(text -> text.oneOf(POLICIES))
                .map(key -> SchemaPolicy.valueOf(key.toUpperCase(Locale.ROOT)))
                .orElse(SchemaPolicy.FREE));
    DatasetState state =
        top.optional("state")
            .flatMap(text -> text.oneOf(STATES))
            .map(key -> DatasetState.valueOf(key.toUpperCase(Locale.ROOT)))
            .orElse(DatasetState.PUBLISHED);
    return new BundledDataset(description, state, folder.path(FOLDER + "/" + slug + ".csv"));
  }

  /** How often data are renewed, as it has to be said. */
  static Frequency frequency(Section top) {
    return top.text("frequency")
        .oneOf(FREQUENCIES)
        .map(key -> Frequency.valueOf(key.toUpperCase(Locale.ROOT)))
        .orElse(Frequency.IRREGULAR);
  }

  private static List<ColumnHint> columns(Section top, Set<String> known) {
    Set<String> seen = new HashSet<>();
    List<ColumnHint> hints = new ArrayList<>();
    for (Section column : top.sections("columns")) {
      column.only("name", "title", "unit", "description", "type", "format");
      Value name = column.text("name");
      String text = name.text().orElse("");
      if (!text.isEmpty() && !seen.add(text)) {
        name.report(Rule.REPEATED, text);
      }
      if (!known.isEmpty()) {
        name.knownTo(known, Rule.UNKNOWN_COLUMN);
      }
      hints.add(
          new ColumnHint(
              text,
              column.optional("title").flatMap(value -> value.atMost(200)),
              column.optional("unit").flatMap(value -> value.atMost(40)),
              column.optional("description").flatMap(value -> value.atMost(2_000)),
              type(column),
              format(column)));
    }
    return hints;
  }

  private static Optional<FieldType> type(Section column) {
    return column.optional("type").flatMap(text -> text.oneOf(TYPES)).flatMap(FieldType::of);
  }

  private static Optional<String> format(Section column) {
    List<String> known = type(column).map(ColumnHint::formats).orElse(List.of());
    return column.optional("format").flatMap(text -> text.oneOf(known));
  }
}
