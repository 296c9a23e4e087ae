package org.cabildo.server.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.tenancy.Profile;

/** What a portal says of itself, in Spanish whoever asks: it can be sent back as it is. */
record ProfileJson(
    String name,
    Optional<Map<String, Map<String, String>>> translations,
    TenantInput.PlaceJson place,
    String description,
    String contactEmail,
    String timeZone,
    List<String> languages,
    String license,
    TenantInput.ThemeJson theme,
    List<LinkJson> links) {

  static ProfileJson of(Profile profile) {
    return new ProfileJson(
        profile.name().es(),
        TenantJson.translations(
            Map.of("name", profile.name(), "description", profile.description())),
        TenantInput.PlaceJson.of(profile.place()),
        profile.description().es(),
        profile.contactEmail(),
        profile.zone().getId(),
        profile.languages(),
        profile.license(),
        new TenantInput.ThemeJson(profile.theme().seed(), profile.theme().fonts()),
        profile.links().stream().map(LinkJson::of).toList());
  }
}
