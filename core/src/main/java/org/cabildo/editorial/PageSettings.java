package org.cabildo.editorial;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much a portal may write.
 *
 * @param most pages of a tenant, drafts included
 * @param longest characters of the text of a page, in each language
 */
@Dependent
record PageSettings(
    @ConfigProperty(name = "cabildo.pages.most", defaultValue = "50") int most,
    @ConfigProperty(name = "cabildo.pages.longest", defaultValue = "50000") int longest) {
  @Inject
  PageSettings {
    if (most < 0 || longest < 1) {
      throw new IllegalArgumentException("cabildo.pages.* are too small");
    }
  }
}
