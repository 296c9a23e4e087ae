package org.cabildo.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cabildo.table.ColumnHint;
import org.cabildo.tenancy.LocalText;

/**
 * What a publisher writes about a dataset.
 *
 * @param slug short name in addresses; the same slug in several tenants means the same kind of
 *     dataset, which federated queries rely on
 * @param title one line
 * @param description what it holds, why it is kept, how it was made
 * @param office slug of the office that answers for it
 * @param themes slugs of themes
 * @param keywords free words
 * @param license identifier of a {@link License}; absent means the tenant's
 * @param frequency how often it is updated
 * @param temporalStart first day it covers
 * @param temporalEnd last day it covers
 * @param contactEmail who answers questions; absent means the office's
 * @param source where the data comes from
 * @param columns what the columns mean
 * @param synthetic whether its data is made up
 * @param schemaPolicy how its columns may change
 */
public record DatasetDescription(
    String slug,
    LocalText title,
    LocalText description,
    String office,
    List<String> themes,
    List<String> keywords,
    Optional<String> license,
    Frequency frequency,
    Optional<LocalDate> temporalStart,
    Optional<LocalDate> temporalEnd,
    Optional<String> contactEmail,
    Optional<String> source,
    List<ColumnHint> columns,
    boolean synthetic,
    SchemaPolicy schemaPolicy) {
  public DatasetDescription {
    themes = List.copyOf(themes);
    keywords = List.copyOf(keywords);
    columns = List.copyOf(columns);
  }

  /** A dataset whose columns may change in any way. */
  public DatasetDescription(
      String slug,
      LocalText title,
      LocalText description,
      String office,
      List<String> themes,
      List<String> keywords,
      Optional<String> license,
      Frequency frequency,
      Optional<LocalDate> temporalStart,
      Optional<LocalDate> temporalEnd,
      Optional<String> contactEmail,
      Optional<String> source,
      List<ColumnHint> columns,
      boolean synthetic) {
    this(
        slug,
        title,
        description,
        office,
        themes,
        keywords,
        license,
        frequency,
        temporalStart,
        temporalEnd,
        contactEmail,
        source,
        columns,
        synthetic,
        SchemaPolicy.FREE);
  }
}
