package org.cabildo.server.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.catalog.DatasetDescription;
import org.cabildo.catalog.DatasetState;
import org.cabildo.catalog.Frequency;
import org.cabildo.catalog.SchemaPolicy;
import org.cabildo.problem.Problem;
import org.cabildo.table.ColumnHint;
import org.cabildo.table.FieldType;
import org.cabildo.tenancy.LocalText;

/** What is written about a dataset, as sent. */
record DatasetInput(
    Optional<String> slug,
    Optional<String> title,
    Optional<String> description,
    Optional<Map<String, TenantInput.Translation>> translations,
    Optional<String> office,
    Optional<List<String>> themes,
    Optional<List<String>> keywords,
    Optional<String> license,
    Optional<String> frequency,
    Optional<LocalDate> temporalStart,
    Optional<LocalDate> temporalEnd,
    Optional<String> contactEmail,
    Optional<String> source,
    Optional<List<ColumnJson>> columns,
    Optional<Boolean> synthetic,
    Optional<String> schemaPolicy,
    Optional<String> state) {

  /** What is said about a column. */
  record ColumnJson(
      String name,
      Optional<String> title,
      Optional<String> unit,
      Optional<String> description,
      Optional<String> type,
      Optional<String> format) {
    static ColumnJson of(ColumnHint hint) {
      return new ColumnJson(
          hint.name(),
          hint.title(),
          hint.unit(),
          hint.description(),
          hint.type().map(FieldType::key),
          hint.format());
    }

    ColumnHint hint() {
      return new ColumnHint(
          TenantInput.required("columns.name", Optional.ofNullable(name)),
          title,
          unit,
          description,
          type.map(DatasetInput::fieldType),
          format);
    }
  }

  DatasetDescription description(Optional<String> slugInPath) {
    Optional<TenantInput.Translation> en = translations.map(t -> t.get("en"));
    return new DatasetDescription(
        TenantInput.required("slug", slug.isPresent() ? slug : slugInPath),
        new LocalText(
            TenantInput.required("title", title), en.flatMap(TenantInput.Translation::title)),
        new LocalText(
            TenantInput.required("description", description),
            en.flatMap(TenantInput.Translation::description)),
        TenantInput.required("office", office),
        themes.orElse(List.of()),
        keywords.orElse(List.of()),
        license,
        frequency.map(DatasetInput::frequency).orElse(Frequency.IRREGULAR),
        temporalStart,
        temporalEnd,
        contactEmail,
        source,
        columns.orElse(List.of()).stream().map(ColumnJson::hint).toList(),
        synthetic.orElse(false),
        schemaPolicy
            .map(p -> oneOf("schemaPolicy", p, SchemaPolicy.values()))
            .orElse(SchemaPolicy.FREE));
  }

  private static FieldType fieldType(String key) {
    return FieldType.of(key)
        .orElseThrow(
            () ->
                Problem.invalid("columns.type", "not-one-of")
                    .with(
                        "values",
                        Arrays.stream(FieldType.values())
                            .map(FieldType::key)
                            .collect(Collectors.joining(", "))));
  }

  static DatasetState state(String text) {
    return oneOf("state", text, DatasetState.values());
  }

  static Frequency frequency(String text) {
    return oneOf("frequency", text, Frequency.values());
  }

  private static <E extends Enum<E>> E oneOf(String field, String text, E[] values) {
    return Arrays.stream(values)
        .filter(v -> v.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(field, "not-one-of")
                    .with(
                        "values",
                        Arrays.stream(values)
                            .map(v -> v.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))));
  }
}
