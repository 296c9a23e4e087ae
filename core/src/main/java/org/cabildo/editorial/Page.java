package org.cabildo.editorial;

import java.time.Instant;

/**
 * A page of a portal.
 *
 * @param description what is written on it
 * @param createdAt when it was begun
 * @param modifiedAt when anything of it last changed
 */
public record Page(PageDescription description, Instant createdAt, Instant modifiedAt) {
  /** Its short name. */
  public String slug() {
    return description.slug();
  }

  /** Whether everybody sees it. */
  public boolean isPublic() {
    return description.state() == PageState.PUBLISHED;
  }
}
