package org.cabildo.sdk;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A municipality, state or other body with a portal of its own.
 *
 * @param id short name in addresses, such as {@code xalapa}
 * @param name as people know it, in the language asked for
 * @param description what the portal offers; may be blank
 * @param place where it is
 * @param languages language tags of the portal, the first is its own
 * @param timeZone such as {@code America/Mexico_City}; may be blank
 * @param license short name of the licence its data have unless they say otherwise; may be blank
 * @param contactEmail whom to ask; may be blank
 * @param datasets how many it publishes
 * @param offices how many it has
 * @param rows how many its datasets have together
 * @param lastPublished when it last published something
 * @param synthetic {@code true} if its data are made up for a demonstration
 * @param portal address of its home page
 */
public record Tenant(
    String id,
    String name,
    String description,
    Place place,
    List<String> languages,
    String timeZone,
    String license,
    String contactEmail,
    long datasets,
    long offices,
    long rows,
    Optional<Instant> lastPublished,
    boolean synthetic,
    URI portal) {

  static Tenant of(Json json) {
    return new Tenant(
        json.required("id"),
        json.required("name"),
        json.text("description").orElse(""),
        Place.of(json.child("place").orElse(Json.EMPTY)),
        json.texts("languages"),
        json.text("timeZone").orElse(""),
        json.text("license").orElse(""),
        json.text("contactEmail").orElse(""),
        json.count("datasets"),
        json.count("offices"),
        json.count("rows"),
        json.instant("lastPublished"),
        json.holds("synthetic"),
        json.address("portal"));
  }
}
