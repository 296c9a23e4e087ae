package org.cabildo.sdk;

/**
 * A department of a tenant that publishes datasets.
 *
 * @param slug short name in addresses, such as {@code servicios-publicos}
 * @param name as people know it, in the language asked for
 * @param description what it does; may be blank
 * @param email whom to ask; may be blank
 * @param website its own pages; may be blank
 * @param datasets how many it publishes
 */
public record Office(
    String slug, String name, String description, String email, String website, long datasets) {

  static Office of(Json json) {
    return new Office(
        json.required("slug"),
        json.required("name"),
        json.text("description").orElse(""),
        json.text("email").orElse(""),
        json.text("website").orElse(""),
        json.count("datasets"));
  }
}
