package org.cabildo.sdk;

/**
 * A subject under which a tenant groups datasets.
 *
 * @param slug short name in addresses, such as {@code movilidad}
 * @param name as people know it, in the language asked for
 * @param datasets how many it holds
 */
public record Theme(String slug, String name, long datasets) {

  static Theme of(Json json) {
    return new Theme(json.required("slug"), json.required("name"), json.count("datasets"));
  }
}
