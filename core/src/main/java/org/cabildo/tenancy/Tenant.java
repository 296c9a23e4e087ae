package org.cabildo.tenancy;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One government's portal.
 *
 * @param id short name, fixed for life
 * @param name the government's name: “Municipio de Xalapa”
 * @param place where it governs
 * @param description one paragraph for its about page
 * @param contactEmail where citizens write
 * @param zone time zone in which its dates are shown
 * @param languages interface languages, first is the default: {@code es}, {@code en}
 * @param license identifier of the licence its datasets carry unless they say otherwise
 * @param theme seed colour and fonts
 * @param logo the logo as SVG text, already checked
 * @param hosts host names mapped to this portal, lower case, without port
 * @param links other sites of this government, shown in the footer
 * @param synthetic whether its demo data is made up, which every page then says
 * @param since when it joined this installation
 */
public record Tenant(
    TenantId id,
    LocalText name,
    Place place,
    LocalText description,
    String contactEmail,
    ZoneId zone,
    List<String> languages,
    String license,
    Theme theme,
    Optional<String> logo,
    List<String> hosts,
    List<Link> links,
    boolean synthetic,
    Instant since) {
  /** More links than this do not fit in a footer. */
  public static final int MOST_LINKS = 20;

  public Tenant {
    languages = List.copyOf(languages);
    hosts = List.copyOf(hosts);
    links = List.copyOf(links);
  }

  /** What its own people may change. */
  public Profile profile() {
    return new Profile(
        name, place, description, contactEmail, zone, languages, license, theme, links);
  }

  /** Language of its pages unless a reader chooses another. */
  public Locale language() {
    return Locale.forLanguageTag(languages.get(0));
  }

  /** What kind of government it is. */
  public enum Level {
    MUNICIPALITY,
    STATE,
    FEDERAL,
    OTHER
  }

  /**
   * Where a government governs.
   *
   * @param country ISO 3166-1 alpha-2: {@code MX}, {@code AR}
   * @param code the statistics office's code: INEGI {@code 30087}, INDEC {@code 06357}; digits,
   *     leading zeros kept
   * @param name the place alone: “Xalapa”
   * @param level kind of government
   * @param latitude degrees north, WGS 84
   * @param longitude degrees east, WGS 84
   */
  public record Place(
      String country, String code, String name, Level level, double latitude, double longitude) {}

  /**
   * What a tenant may change about the looks.
   *
   * @param seed colour {@code #rrggbb} from which the palette is computed
   * @param fonts one of the four font pairs: {@code system}, {@code humanist}, {@code serif},
   *     {@code slab}
   */
  public record Theme(String seed, String fonts) {}

  /** A named address. */
  public record Link(LocalText label, URI href) {}
}
