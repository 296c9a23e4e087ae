package org.cabildo.refresh;

import java.net.URI;
import java.util.Optional;
import org.cabildo.egress.Validators;
import org.cabildo.storage.BlobId;

/**
 * What a worker has to look at.
 *
 * @param setBy subject of whoever wants it
 * @param known what was said of the file that was taken last
 * @param content that file
 */
record RefreshOrder(
    String dataset,
    URI url,
    Optional<String> table,
    String setBy,
    Validators known,
    Optional<BlobId> content) {}
