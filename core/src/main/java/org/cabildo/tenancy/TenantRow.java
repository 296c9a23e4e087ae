package org.cabildo.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A tenant as stored. The registry is not tenant data: everybody may know who has a portal. */
@Entity
@Table(name = "tenant")
class TenantRow {
  @Id String id;

  @Column(name = "name_es")
  String nameEs;

  @Column(name = "name_en")
  String nameEn;

  @Column(name = "description_es")
  String descriptionEs;

  @Column(name = "description_en")
  String descriptionEn;

  String country;

  @Column(name = "place_code")
  String placeCode;

  @Column(name = "place_name")
  String placeName;

  String level;
  double latitude;
  double longitude;

  @Column(name = "contact_email")
  String contactEmail;

  String zone;
  String languages;
  String license;
  String seed;
  String fonts;
  String logo;

  /** One link a line: Spanish label, English label, address, separated by tabs. */
  String links;

  boolean synthetic;
  Instant since;

  void take(Tenant tenant) {
    take(tenant.profile());
    draw(tenant.logo());
    synthetic = tenant.synthetic();
  }

  void draw(Optional<String> svg) {
    logo = svg.orElse(null);
  }

  void take(Profile profile) {
    nameEs = profile.name().es();
    nameEn = profile.name().en().orElse(null);
    descriptionEs = profile.description().es();
    descriptionEn = profile.description().en().orElse(null);
    country = profile.place().country();
    placeCode = profile.place().code();
    placeName = profile.place().name();
    level = profile.place().level().name();
    latitude = profile.place().latitude();
    longitude = profile.place().longitude();
    contactEmail = profile.contactEmail();
    zone = profile.zone().getId();
    languages = String.join(",", profile.languages());
    license = profile.license();
    seed = profile.theme().seed();
    fonts = profile.theme().fonts();
    links = written(profile.links());
  }

  Tenant record(List<String> hosts) {
    return new Tenant(
        new TenantId(id),
        new LocalText(nameEs, Optional.ofNullable(nameEn)),
        new Tenant.Place(
            country, placeCode, placeName, Tenant.Level.valueOf(level), latitude, longitude),
        new LocalText(descriptionEs, Optional.ofNullable(descriptionEn)),
        contactEmail,
        ZoneId.of(zone),
        Arrays.asList(languages.split(",")),
        license,
        new Tenant.Theme(seed, fonts),
        Optional.ofNullable(logo),
        hosts,
        read(links),
        synthetic,
        since);
  }

  Profile profile() {
    return record(List.of()).profile();
  }

  private static String written(List<Tenant.Link> links) {
    StringBuilder lines = new StringBuilder();
    for (Tenant.Link link : links) {
      lines
          .append(onOneLine(link.label().es()))
          .append('\t')
          .append(onOneLine(link.label().en().orElse("")))
          .append('\t')
          .append(link.href())
          .append('\n');
    }
    return lines.toString();
  }

  private static String onOneLine(String label) {
    return label.replaceAll("[\\t\\v]", " ");
  }

  private static List<Tenant.Link> read(String lines) {
    List<Tenant.Link> links = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      String[] parts = line.split("\t", 3);
      links.add(new Tenant.Link(new LocalText(parts[0], parts[1]), URI.create(parts[2])));
    }
    return links;
  }
}
