/**
 * Publishing without waiting for the answer. {@link org.cabildo.imports.Uploads} takes files that
 * arrive piece by piece; {@link org.cabildo.imports.ImportJobs} takes whole ones; both become
 * {@linkplain org.cabildo.imports.ImportJob jobs}, which {@link org.cabildo.imports.ImportWorkers}
 * carries out as whoever asked, a few at a time and of each tenant in turn. A job is published and
 * done in one transaction, or neither. Uses {@code catalog} and what that uses.
 */
@NullMarked
package org.cabildo.imports;

import org.jspecify.annotations.NullMarked;
