package org.cabildo.storage;

/**
 * A stored file.
 *
 * @param id its SHA-256
 * @param bytes its size
 */
public record Blob(BlobId id, long bytes) {}
