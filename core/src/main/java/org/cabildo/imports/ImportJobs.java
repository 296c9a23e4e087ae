package org.cabildo.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.PublicationTerms;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.Blob;
import org.cabildo.storage.BlobId;
import org.cabildo.storage.BlobStore;

/** Imports that nobody waits for, of the datasets of the tenant in scope. */
@ApplicationScoped
public class ImportJobs {
  private final Datasets datasets;
  private final ImportJobStore store;
  private final ImportSettings settings;
  private final RunningImports running;
  private final BlobStore blobs;
  private final Scopes scopes;

  @Inject
  ImportJobs(
      Datasets datasets,
      ImportJobStore store,
      ImportSettings settings,
      RunningImports running,
      BlobStore blobs,
      Scopes scopes) {
    this.datasets = datasets;
    this.store = store;
    this.settings = settings;
    this.running = running;
    this.blobs = blobs;
    this.scopes = scopes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ImportJobs() {
    this(null, null, null, null, null, null);
  }

  /**
   * Takes a file; it is read and published later, on the same terms as by {@link
   * Datasets#upload(String, InputStream, String, PublicationTerms)} and as whoever asks now.
   *
   * @throws Problem {@code rate-limited} when too many of the tenant wait; {@code quota}, {@code
   *     too-large}, {@code storage-full}, {@code precondition-failed}
   */
  @Requires(Permission.PUBLISH)
  public ImportJob submit(
      String slug, InputStream content, String fileName, PublicationTerms terms) {
    own(slug);
    demandRoom(0);
    return submit(slug, datasets.receive(slug, content, terms), fileName, terms);
  }

  /**
   * The same for a file that {@link Datasets#receive} has taken already.
   *
   * @throws Problem {@code rate-limited} when too many of the tenant wait; {@code quota}
   */
  @Requires(Permission.PUBLISH)
  public ImportJob submit(String slug, Blob file, String fileName, PublicationTerms terms) {
    own(slug);
    demandRoom(0);
    return store.insert(
        UUID.randomUUID(),
        slug,
        new ImportJob.SentFile(fileName, file.bytes()),
        Optional.of(file.id()),
        terms);
  }

  /**
   * Keeps a file that {@link Datasets#receive} has taken and that was refused while somebody waited
   * for the answer, as a job that is over: it can be retried with what is decided now.
   */
  @Requires(Permission.PUBLISH)
  public ImportJob refused(
      String slug, Blob file, String fileName, PublicationTerms terms, Problem why) {
    own(slug);
    return store.insertRefused(
        slug, new ImportJob.SentFile(fileName, file.bytes()), file.id(), terms, why);
  }

  /** Those of all datasets, the latest first; at most a hundred. */
  @Requires(Permission.READ_DRAFTS)
  public List<ImportJob> latest() {
    return store.latest();
  }

  /** Those of a dataset, the latest first; at most a hundred. */
  @Requires(Permission.READ_DRAFTS)
  public List<ImportJob> list(String slug) {
    return store.latest(datasets.find(slug).slug(), ImportJobStore.MOST_LISTED);
  }

  /** The last that was asked for of a dataset. */
  @Requires(Permission.READ_DRAFTS)
  public Optional<ImportJob> last(String slug) {
    return store.latest(datasets.find(slug).slug(), 1).stream().findFirst();
  }

  /** One of them. */
  @Requires(Permission.READ_DRAFTS)
  public ImportJob find(String slug, String id) {
    return store.find(datasets.find(slug).slug(), Ids.of(id));
  }

  /**
   * Ends one that is not over, wherever it is; nothing of it is published.
   *
   * @throws Problem {@code stale} when it is over
   */
  @Requires(Permission.PUBLISH)
  public ImportJob cancel(String slug, String id) {
    own(slug);
    ImportJob cancelled = store.cancel(slug, Ids.of(id));
    running.stop(new ImportQueue.Turn(scopes.tenant(), cancelled.id()));
    return cancelled;
  }

  /**
   * Does one again that was refused, failed or cancelled, as whoever asks now.
   *
   * @param later what is decided now and was not said before
   * @throws Problem {@code stale} when it succeeded or is not over, or its file is not kept any
   *     more; {@code rate-limited}, {@code quota}
   */
  @Requires(Permission.PUBLISH)
  public ImportJob retry(String slug, String id, PublicationTerms later) {
    own(slug);
    UUID job = Ids.of(id);
    if (store.original(slug, job).filter(original -> !blobs.touch(original)).isPresent()) {
      throw Problem.of(ErrorCode.STALE);
    }
    demandRoom(0);
    return store.retry(slug, job, terms -> terms.decided(later));
  }

  /**
   * The rows of one that was refused for them, because they cannot be read and are too many, as
   * CSV; nothing when it was not, or when they are not kept any more.
   */
  @Requires(Permission.PUBLISH)
  public Optional<Blob> quarantine(String slug, String id) {
    return find(slug, id)
        .problem()
        .filter(problem -> problem.code() == ErrorCode.TOO_MANY_REJECTED)
        .flatMap(problem -> problem.parameter("sha256"))
        .map(sha256 -> new BlobId(sha256.toString()))
        .map(rows -> new Blob(rows, blobs.size(rows)))
        .filter(rows -> rows.bytes() > 0);
  }

  void demandRoom(long bytes) {
    store.demandRoom(settings.waiting(), bytes);
  }

  /** Goes on only if one more import is within the limits of today. */
  void demandImport() {
    store.demandImport();
  }

  private void own(String slug) {
    Dataset dataset = datasets.find(slug);
    scopes.requireOffice(dataset.office().slug());
  }
}
