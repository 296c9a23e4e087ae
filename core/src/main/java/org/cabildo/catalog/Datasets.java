package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.Blob;
import org.cabildo.storage.BlobId;
import org.cabildo.storage.BlobStore;
import org.cabildo.table.ImportedTable;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableQuery;
import org.cabildo.table.Tables;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The datasets of the tenant in scope. Whatever the caller may not see is {@code not-found},
 * exactly as if it did not exist. A publisher who is confined to one office changes only its
 * datasets.
 */
@ApplicationScoped
public class Datasets {
  private final DatasetStore store;
  private final BlobStore blobs;
  private final Tables tables;
  private final Scopes scopes;
  private final long maxUploadBytes;

  @Inject
  Datasets(
      DatasetStore store,
      BlobStore blobs,
      Tables tables,
      Scopes scopes,
      @ConfigProperty(name = "cabildo.upload.max-bytes", defaultValue = "2147483648")
          long maxUploadBytes) {
    this.store = store;
    this.blobs = blobs;
    this.tables = tables;
    this.scopes = scopes;
    this.maxUploadBytes = maxUploadBytes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Datasets() {
    this(null, null, null, null, 0);
  }

  /** The dataset of that name. */
  @Open
  public Dataset find(String slug) {
    return store.find(slug);
  }

  /** Creates a dataset without data. */
  @Requires(Permission.PUBLISH)
  public Dataset create(DatasetDescription description, DatasetState state) {
    DescriptionCheck.check(description);
    return store.insert(description, state);
  }

  /** Replaces what is written about a dataset; its slug stays. */
  @Requires(Permission.PUBLISH)
  public Dataset describe(String slug, DatasetDescription description) {
    DescriptionCheck.check(description);
    return store.update(slug, description);
  }

  /** Publishes, withdraws or takes back to draft. */
  @Requires(Permission.PUBLISH)
  public Dataset move(String slug, DatasetState state) {
    return store.move(slug, state);
  }

  /**
   * Reads a file and makes it the current version; all or nothing. The same bytes as those of the
   * current version change nothing and give that version. Of two uploads at the same time both
   * become versions, in the order in which they are done.
   *
   * @param fileName name under which the original is offered for download
   * @throws org.cabildo.problem.Problem {@code too-large}, {@code file-unreadable}, {@code
   *     file-empty}, {@code too-many-rejected}, {@code table-limit}, {@code storage-full}
   */
  @Requires(Permission.PUBLISH)
  public DatasetVersion upload(String slug, InputStream content, String fileName) {
    return publish(store.find(slug), content, fileName, Optional.empty());
  }

  /**
   * As {@link #upload}, but only while the current version is the one that the caller knows.
   *
   * @param known original of that version
   * @throws org.cabildo.problem.Problem {@code precondition-failed} when it is another by now
   */
  @Requires(Permission.PUBLISH)
  public DatasetVersion replace(String slug, BlobId known, InputStream content, String fileName) {
    Dataset dataset = store.find(slug);
    if (!dataset.current().map(v -> v.original().id()).equals(Optional.of(known))) {
      throw Problem.of(ErrorCode.PRECONDITION_FAILED).with("header", "If-Match");
    }
    return publish(dataset, content, fileName, Optional.of(known));
  }

  /** All versions, latest first. */
  @Open
  public List<DatasetVersion> versions(String slug) {
    return store.versions(slug);
  }

  /** One version. */
  @Open
  public DatasetVersion version(String slug, int number) {
    return store.version(slug, number);
  }

  /** One page of rows of a version that {@link #find} or {@link #version} gave. */
  @Open
  public RowStream rows(DatasetVersion version, TableQuery query) {
    return tables.query(version.table(), query);
  }

  /** The whole answer to a query on a version, for a download. */
  @Open
  public RowStream export(DatasetVersion version, TableQuery query) {
    return tables.export(version.table(), query);
  }

  /** The whole answer to a query as a temporary Parquet file; whoever asks deletes it. */
  @Open
  public Path parquet(DatasetVersion version, TableQuery query) {
    return tables.parquet(version.table(), query);
  }

  private DatasetVersion publish(
      Dataset dataset, InputStream content, String fileName, Optional<BlobId> replaces) {
    scopes.requireOffice(dataset.office().slug());
    Blob original = blobs.receive(content, maxUploadBytes);
    Optional<DatasetVersion> current = dataset.current();
    if (current.isPresent() && current.get().original().equals(original)) {
      return current.get();
    }
    ImportedTable imported =
        tables.read(blobs.path(original.id()), dataset.description().columns());
    DatasetVersion next =
        new DatasetVersion(
            current.map(DatasetVersion::number).orElse(0) + 1,
            imported.file(),
            original,
            fileName,
            imported.report(),
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            scopes.current().caller().subject());
    return store.publish(dataset.id(), next, replaces);
  }
}
