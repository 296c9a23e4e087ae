package org.cabildo.server.console;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large what the console sends may be.
 *
 * @param maxBytes largest file
 * @param partBytes size of the parts in which a page sends a file
 */
@Dependent
record UploadLimits(
    @ConfigProperty(name = "cabildo.upload.max-bytes", defaultValue = "2147483648") long maxBytes,
    @ConfigProperty(name = "cabildo.console.part-bytes", defaultValue = "8388608") long partBytes) {
  @Inject
  UploadLimits {}
}
