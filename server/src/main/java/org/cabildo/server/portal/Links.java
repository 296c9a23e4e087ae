package org.cabildo.server.portal;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;

/**
 * The addresses of one installation as seen from one site of it.
 *
 * @param root absolute address of the installation without a slash at the end
 * @param site absolute address of the tenant's or the federal portal without a slash at the end
 * @param language language that the reader chose by {@code ?lang}, when it is not the portal's
 *     first; every link keeps it
 */
record Links(String root, String site, Optional<String> language) {

  /** Addresses for a page in that language. */
  static Links of(String root, String site, Optional<Tenant> tenant, Locale language) {
    Optional<String> chosen =
        language.equals(Site.first(tenant))
            ? Optional.empty()
            : Optional.of(language.getLanguage());
    return new Links(root, site, chosen);
  }

  /** Address of a page of this site: {@code /datasets}. */
  Address page(String path) {
    return keepLanguage(Address.of(pathOf(site) + path));
  }

  /** The same without the chosen language, for links that choose one. */
  String plain(String path) {
    return pathOf(site) + path;
  }

  /**
   * Address of what somebody wrote as one within this site: {@code /datasets?q=luz#tabla}; whatever
   * follows the path stays.
   */
  String written(String address) {
    int fragment = address.indexOf('#');
    String page = fragment < 0 ? address : address.substring(0, fragment);
    String rest = fragment < 0 ? "" : address.substring(fragment);
    String chosen = language.map(l -> (page.contains("?") ? "&" : "?") + "lang=" + l).orElse("");
    return pathOf(site) + page + chosen + rest;
  }

  /** Address outside of any tenant, with the host where this site has a host of its own. */
  String outside(String path) {
    boolean sameHost =
        String.valueOf(URI.create(root).getRawAuthority())
            .equals(String.valueOf(URI.create(site).getRawAuthority()));
    return (sameHost ? pathOf(root) : root) + path;
  }

  /** Page outside of any tenant. */
  Address federal(String path) {
    return keepLanguage(Address.of(outside(path)));
  }

  /** Page of any tenant. */
  Address tenant(TenantId tenant, String path) {
    return keepLanguage(Address.of(outside("/" + tenant + path)));
  }

  /** A file of the application, from whichever host the page came. */
  String asset(String path) {
    return pathOf(root) + path;
  }

  /** Absolute address of a page of this site. */
  String absolute(String path) {
    return site + path;
  }

  /** Absolute address of the feed in this language. */
  String feed() {
    return keepLanguage(Address.of(absolute("/feed.atom"))).toString();
  }

  /** Absolute address outside of any tenant. */
  String absoluteRoot(String path) {
    return root + path;
  }

  private Address keepLanguage(Address address) {
    return address.and("lang", language);
  }

  private static String pathOf(String url) {
    String path = URI.create(url).getRawPath();
    return path == null ? "" : path;
  }
}
