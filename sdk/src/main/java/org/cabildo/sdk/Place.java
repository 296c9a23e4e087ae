package org.cabildo.sdk;

/**
 * Where a tenant is.
 *
 * @param country ISO 3166-1, such as {@code MX}
 * @param code of the national statistics office, such as {@code 30087}; may be blank
 * @param name such as {@code Xalapa}; may be blank
 * @param level {@code municipality}, {@code state}, {@code federal} or {@code other}
 * @param latitude degrees north, WGS 84; 0 with longitude 0 when unknown
 * @param longitude degrees east, WGS 84
 */
public record Place(
    String country, String code, String name, String level, double latitude, double longitude) {

  static Place of(Json json) {
    return new Place(
        json.text("country").orElse(""),
        json.text("code").orElse(""),
        json.text("name").orElse(""),
        json.text("level").orElse("other"),
        json.degrees("latitude"),
        json.degrees("longitude"));
  }
}
