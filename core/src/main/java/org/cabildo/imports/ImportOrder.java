package org.cabildo.imports;

import java.util.Optional;
import java.util.UUID;
import org.cabildo.catalog.PublicationTerms;
import org.cabildo.storage.Blob;

/**
 * What a worker has to do.
 *
 * @param original the file; nothing while it lies among those that arrived piece by piece
 */
record ImportOrder(
    UUID id,
    String dataset,
    Optional<Blob> original,
    String originalName,
    PublicationTerms terms,
    String askedBy,
    AskedAs askedAs,
    int attempts) {}
