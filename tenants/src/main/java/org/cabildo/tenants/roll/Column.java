package org.cabildo.tenants.roll;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of a roll, by its name in Spanish or English; case, accents and spaces do not count. */
public enum Column {
  NAME(true, "nombre", "name"),
  SLUG(true, "nombre_corto", "slug", "id"),
  PLACE_CODE(true, "clave", "place_code", "clave_inegi", "codigo_indec"),
  STATE(false, "estado", "state", "provincia", "province"),
  ADMINISTRATOR(true, "correo_administrador", "administrator_email", "correo", "email"),
  COUNTRY(false, "pais", "country"),
  PLACE(false, "lugar", "place"),
  LEVEL(false, "nivel", "level"),
  DOMAIN(false, "dominio", "domain"),
  LANGUAGES(false, "idiomas", "languages"),
  LICENSE(false, "licencia", "license", "licence"),
  COLOR(false, "color", "colour", "theme_color"),
  DESCRIPTION(false, "descripcion", "description"),
  CONTACT(false, "correo_contacto", "contact_email"),
  TIME_ZONE(false, "zona_horaria", "time_zone"),
  LATITUDE(false, "latitud", "latitude"),
  LONGITUDE(false, "longitud", "longitude");

  private final boolean required;
  private final List<String> names;

  Column(boolean required, String... names) {
    this.required = required;
    this.names = List.of(names);
  }

  /** Whether a roll without it is none. */
  public boolean isRequired() {
    return required;
  }

  /** What it is called in that language. */
  public String name(Locale language) {
    return names.get(language.getLanguage().equals("en") ? 1 : 0);
  }

  /** All it may be called, the Spanish and the English name first. */
  List<String> names() {
    return names;
  }

  /** The column that a header's cell names. */
  static Optional<Column> of(String header) {
    String plain = Region.plain(header).replace(' ', '_');
    return Arrays.stream(values()).filter(column -> column.names.contains(plain)).findFirst();
  }
}
