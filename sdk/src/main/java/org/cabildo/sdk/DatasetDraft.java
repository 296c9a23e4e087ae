package org.cabildo.sdk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The description of a dataset to publish. Each method returns a new draft with one thing more.
 *
 * <pre>{@code
 * DatasetDraft draft =
 *     DatasetDraft.of("arbolado", "Arbolado urbano")
 *         .description("Árboles de las calles y parques, con especie y altura.")
 *         .office("medio-ambiente")
 *         .keywords("árboles", "parques")
 *         .frequency("annual")
 *         .column("altura", "Altura", "m");
 * }</pre>
 */
public final class DatasetDraft {
  private final Map<String, Object> members;

  private DatasetDraft(Map<String, Object> members) {
    this.members = members;
  }

  /**
   * {@return a draft with its names}
   *
   * @param slug short name in addresses: lower-case letters without accents, digits and hyphens
   * @param title as people read it
   */
  public static DatasetDraft of(String slug, String title) {
    return new DatasetDraft(Map.of()).with("slug", slug).with("title", title);
  }

  /** {@return the short name in addresses} */
  public String slug() {
    return String.valueOf(members.get("slug"));
  }

  /**
   * {@return a draft that says what the rows are}
   *
   * @param description plain text
   */
  public DatasetDraft description(String description) {
    return with("description", description);
  }

  /**
   * {@return a draft with a title and description in another language}
   *
   * @param language tag, such as {@code en}
   * @param title as people read it
   * @param description plain text
   */
  public DatasetDraft translation(String language, String title, String description) {
    return withEntry("translations", language, Map.of("title", title, "description", description));
  }

  /**
   * {@return a draft that names the office that answers for the data}
   *
   * @param slug of an office of the tenant
   */
  public DatasetDraft office(String slug) {
    return with("office", slug);
  }

  /**
   * {@return a draft with its subjects}
   *
   * @param slugs of themes of the tenant
   */
  public DatasetDraft themes(String... slugs) {
    return with("themes", List.of(slugs));
  }

  /**
   * {@return a draft with the words under which people will look for it}
   *
   * @param words plain text
   */
  public DatasetDraft keywords(String... words) {
    return with("keywords", List.of(words));
  }

  /**
   * {@return a draft with a licence of its own instead of the tenant's}
   *
   * @param license short name, such as {@code cc-by-4.0}
   */
  public DatasetDraft license(String license) {
    return with("license", license);
  }

  /**
   * {@return a draft that says how often the data are renewed}
   *
   * @param frequency {@code daily}, {@code weekly}, {@code monthly}, {@code quarterly}, {@code
   *     semiannual}, {@code annual} or {@code irregular}
   */
  public DatasetDraft frequency(String frequency) {
    return with("frequency", frequency);
  }

  /**
   * {@return a draft that says what time the data cover}
   *
   * @param first day
   * @param last day
   */
  public DatasetDraft covering(LocalDate first, LocalDate last) {
    return with("temporalStart", first.toString()).with("temporalEnd", last.toString());
  }

  /**
   * {@return a draft that says whom to ask}
   *
   * @param email address
   */
  public DatasetDraft contact(String email) {
    return with("contactEmail", email);
  }

  /**
   * {@return a draft that says where the data come from}
   *
   * @param source plain text or an address
   */
  public DatasetDraft source(String source) {
    return with("source", source);
  }

  /**
   * {@return a draft that explains one more column}
   *
   * @param name in the first line of the file
   * @param title as people read it
   * @param unit of its numbers, such as {@code m}; blank when it has none
   */
  public DatasetDraft column(String name, String title, String unit) {
    Map<String, String> column = new LinkedHashMap<>(Map.of("name", name, "title", title));
    if (!unit.isBlank()) {
      column.put("unit", unit);
    }
    List<Object> columns = new ArrayList<>();
    if (members.get("columns") instanceof List<?> before) {
      columns.addAll(before);
    }
    columns.add(column);
    return with("columns", List.copyOf(columns));
  }

  /** {@return a draft that says the data are made up} */
  public DatasetDraft synthetic() {
    return with("synthetic", true);
  }

  /** {@return a draft that stays hidden when created, until someone publishes it} */
  public DatasetDraft hidden() {
    return with("state", "draft");
  }

  /** {@return the slug in brackets} */
  @Override
  public String toString() {
    return "DatasetDraft[" + slug() + "]";
  }

  /** What creates a dataset. */
  Map<String, Object> input() {
    return members;
  }

  /** What renews a description: the state is not part of it. */
  Map<String, Object> renewal() {
    Map<String, Object> description = new LinkedHashMap<>(members);
    description.remove("state");
    return description;
  }

  private DatasetDraft withEntry(String name, String key, Object value) {
    Map<String, Object> entries = new LinkedHashMap<>();
    if (members.get(name) instanceof Map<?, ?> before) {
      before.forEach((k, v) -> entries.put(String.valueOf(k), v));
    }
    entries.put(key, value);
    return with(name, entries);
  }

  private DatasetDraft with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new DatasetDraft(more);
  }
}
