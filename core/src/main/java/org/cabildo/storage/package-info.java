/**
 * Files, kept by what is in them. {@link org.cabildo.storage.BlobStore} stores each file once per
 * tenant under its SHA-256, durably, and never overwrites one; {@link
 * org.cabildo.storage.PartStore} keeps what has arrived of those that come piece by piece. Uses
 * {@code access}, {@code tenancy} and {@code problem}.
 */
@NullMarked
package org.cabildo.storage;

import org.jspecify.annotations.NullMarked;
