package org.cabildo.editorial;

import java.time.Instant;
import org.cabildo.tenancy.LocalText;

/**
 * A page without its text, for lists.
 *
 * @param slug short name in addresses
 * @param position its place among the pages of the portal, low numbers first
 * @param modifiedAt when anything of it last changed
 */
public record PageHeading(
    String slug, LocalText title, int position, PageState state, Instant modifiedAt) {
  /** Whether everybody sees it. */
  public boolean isPublic() {
    return state == PageState.PUBLISHED;
  }
}
