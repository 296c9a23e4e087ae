package org.cabildo.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.PublicationTerms;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.PartStore;

/**
 * Files of the tenant in scope that arrive piece by piece, over as many connections as it takes.
 * One that is whole becomes an {@link ImportJob} of the same id, as whoever sent the last piece.
 */
@ApplicationScoped
public class Uploads {
  private final Datasets datasets;
  private final UploadStore store;
  private final ImportJobs jobs;
  private final PartStore parts;
  private final UploadSettings settings;
  private final Scopes scopes;

  @Inject
  Uploads(
      Datasets datasets,
      UploadStore store,
      ImportJobs jobs,
      PartStore parts,
      UploadSettings settings,
      Scopes scopes) {
    this.datasets = datasets;
    this.store = store;
    this.jobs = jobs;
    this.parts = parts;
    this.settings = settings;
    this.scopes = scopes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Uploads() {
    this(null, null, null, null, null, null);
  }

  /** Goes on only if the caller may send files for that dataset. */
  @Requires(Permission.PUBLISH)
  public void demand(String slug) {
    own(slug);
  }

  /** Bytes of the largest file that is taken. */
  @Open
  public long maxBytes() {
    return settings.maxBytes();
  }

  /**
   * Announces a file.
   *
   * @throws Problem {@code file-empty}, {@code too-large}; {@code quota} when too many have not
   *     arrived or the tenant has no room for it, {@code rate-limited} when too many that have wait
   *     to be read
   */
  @Requires(Permission.PUBLISH)
  public FileUpload announce(String slug, ImportJob.SentFile file, PublicationTerms terms) {
    own(slug);
    if (file.bytes() == 0) {
      throw Problem.of(ErrorCode.FILE_EMPTY);
    }
    if (file.bytes() > settings.maxBytes()) {
      throw Problem.of(ErrorCode.TOO_LARGE).with("limit", settings.maxBytes());
    }
    jobs.demandRoom(file.bytes());
    FileUpload upload = new FileUpload(UUID.randomUUID(), slug, file, 0, expiry());
    parts.open(upload.id());
    return store.insert(upload, terms, settings.open());
  }

  /**
   * How far one is; one that is whole and no job yet, because the server was stopped, becomes one.
   */
  @Requires(Permission.PUBLISH)
  public FileUpload find(String slug, String id) {
    datasets.find(slug);
    UUID upload = Ids.of(id);
    OptionalLong size = parts.size(upload);
    FileUpload found =
        store.find(
            slug, upload, size.isPresent() ? Optional.of(size.getAsLong()) : Optional.empty());
    return found.isWhole() ? store.grown(slug, upload, found.offset(), found.expiresAt()) : found;
  }

  /**
   * Adds what {@code content} delivers. What arrives stays, also when it ends early.
   *
   * @param offset where the sender believes the file to end
   * @throws Problem {@code stale} when it ends elsewhere, {@code too-large} past its end, {@code
   *     bad-request} when the sender stops early, {@code quota} when the imports of today were used
   *     up meanwhile
   */
  @Requires(Permission.PUBLISH)
  public FileUpload append(String slug, String id, long offset, InputStream content) {
    own(slug);
    FileUpload upload = find(slug, id);
    if (upload.offset() != offset) {
      throw Problem.of(ErrorCode.STALE).with("offset", upload.offset());
    }
    if (upload.isWhole()) {
      return upload;
    }
    jobs.demandImport();
    long size = parts.append(upload.id(), offset, content, upload.file().bytes());
    return store.grown(slug, upload.id(), size, expiry());
  }

  /**
   * Gives one up, and the room that it takes.
   *
   * @throws Problem {@code stale} when it is a job already
   */
  @Requires(Permission.PUBLISH)
  public void discard(String slug, String id) {
    own(slug);
    UUID upload = Ids.of(id);
    store.delete(slug, upload);
    parts.discard(upload);
  }

  private void own(String slug) {
    Dataset dataset = datasets.find(slug);
    scopes.requireOffice(dataset.office().slug());
  }

  private Instant expiry() {
    return Instant.now().plus(settings.keep());
  }
}
