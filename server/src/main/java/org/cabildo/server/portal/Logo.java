package org.cabildo.server.portal;

import java.util.Locale;
import org.cabildo.server.portal.theme.Palette;
import org.cabildo.tenancy.Tenant;

/**
 * A tenant's logo: its own, or its initial on its colour.
 *
 * @param svg the picture
 * @param version changes with the picture
 */
record Logo(String svg, String version) {
  static Logo of(Tenant tenant) {
    String svg = tenant.logo().orElseGet(() -> initial(tenant));
    return new Logo(svg, Integer.toHexString(svg.hashCode()));
  }

  private static String initial(Tenant tenant) {
    String letter = tenant.place().name().substring(0, 1).toUpperCase(Locale.ROOT);
    Palette palette = Palette.of(tenant.theme().seed());
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 48\" width=\"48\" height=\"48\">"
            + "<rect width=\"48\" height=\"48\" rx=\"10\" fill=\"%s\"/>"
            + "<text x=\"24\" y=\"33\" text-anchor=\"middle\" font-family=\"Georgia, serif\""
            + " font-size=\"27\" fill=\"%s\">%s</text></svg>")
        .formatted(
            palette.light().get("hero"),
            palette.light().get("on-hero"),
            letter.replace("&", "&amp;").replace("<", "&lt;"));
  }
}
