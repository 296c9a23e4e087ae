package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.storage.Blob;
import org.cabildo.table.Explanation;
import org.cabildo.table.Facet;
import org.cabildo.table.ImportWatch;
import org.cabildo.table.RowBatches;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableDiff;
import org.cabildo.table.TableQuery;
import org.cabildo.table.Tables;

/**
 * The datasets of the tenant in scope. Whatever the caller may not see is {@code not-found},
 * exactly as if it did not exist. A publisher who is confined to one office changes only its
 * datasets.
 */
@ApplicationScoped
public class Datasets {
  private static final int REASON = 1_000;

  private final DatasetStore store;
  private final VersionStore versions;
  private final PublishedMemory published;
  private final Publication publication;
  private final Tables tables;
  private final Readership readership;

  @Inject
  Datasets(
      DatasetStore store,
      VersionStore versions,
      PublishedMemory published,
      Publication publication,
      Tables tables,
      Readership readership) {
    this.store = store;
    this.versions = versions;
    this.published = published;
    this.publication = publication;
    this.tables = tables;
    this.readership = readership;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Datasets() {
    this(null, null, null, null, null, null);
  }

  /** The dataset of that name. */
  @Open
  public Dataset find(String slug) {
    return published.dataset(slug, () -> store.find(slug));
  }

  /**
   * Creates a dataset without data.
   *
   * @throws org.cabildo.problem.Problem {@code invalid}, {@code conflict}, {@code quota}
   */
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

  /**
   * Publishes.
   *
   * @param consent the decision to publish the personal data that the current version holds
   * @throws org.cabildo.problem.Problem {@code personal-data} when it holds some and nobody
   *     decided; {@code review-required} when somebody else has to agree
   */
  @Requires(Permission.PUBLISH)
  public Dataset show(String slug, Optional<PersonalDataConsent> consent) {
    return store.show(slug, consent);
  }

  /**
   * Withdraws: the public does not see it any more. Nothing is deleted.
   *
   * @param reason in words, for the staff and the journal
   */
  @Requires(Permission.PUBLISH)
  public Dataset withdraw(String slug, String reason) {
    DescriptionCheck.text("reason", reason, REASON);
    return store.hide(slug, DatasetState.WITHDRAWN, Optional.of(reason));
  }

  /**
   * Takes back to draft.
   *
   * @param reason as of {@link #withdraw}; may be absent unless it is published
   */
  @Requires(Permission.PUBLISH)
  public Dataset redraft(String slug, Optional<String> reason) {
    reason.ifPresent(text -> DescriptionCheck.text("reason", text, REASON));
    return store.hide(slug, DatasetState.DRAFT, reason);
  }

  /** As {@link #upload(String, InputStream, String, PublicationTerms)} on plain terms. */
  @Requires(Permission.PUBLISH)
  public DatasetVersion upload(String slug, InputStream content, String fileName) {
    return upload(slug, content, fileName, PublicationTerms.plain());
  }

  /**
   * Reads a file and makes it the current version; all or nothing. Where somebody else has to
   * agree, the version of a published dataset waits for that and {@link DatasetVersion#isHeld}. The
   * same bytes as those of the current version change nothing and give that version, unless types
   * were declared since. Of two uploads at the same time both become versions, in the order in
   * which they are done.
   *
   * @param fileName name under which the original is offered for download
   * @throws org.cabildo.problem.Problem {@code too-large}, {@code file-unreadable}, {@code
   *     file-empty}, {@code too-many-rejected}, {@code table-limit}, {@code storage-full}, {@code
   *     quota}; {@code precondition-failed} when the version to replace is no longer current;
   *     {@code schema-changed} when the dataset's policy forbids it; {@code personal-data} when a
   *     published dataset would show some and nobody decided
   */
  @Requires(Permission.PUBLISH)
  public DatasetVersion upload(
      String slug, InputStream content, String fileName, PublicationTerms terms) {
    return publication.upload(store.find(slug), content, fileName, terms);
  }

  /** The same for a file that {@link #receive} has taken. */
  @Requires(Permission.PUBLISH)
  public DatasetVersion upload(
      String slug, Blob original, String fileName, PublicationTerms terms) {
    return publication.upload(store.find(slug), original, fileName, terms);
  }

  /**
   * Reads a file as {@link #upload} does and tells what it would do; the dataset stays as it is.
   *
   * @throws org.cabildo.problem.Problem when the file cannot be read, as of {@link #upload}
   */
  @Requires(Permission.PUBLISH)
  public FileCheck check(
      String slug, InputStream content, String fileName, PublicationTerms terms) {
    Dataset dataset = store.find(slug);
    Blob file = publication.take(dataset, content, terms);
    DatasetVersion next = publication.tried(dataset, file, fileName, terms);
    return new FileCheck(
        next,
        publication.asks(next, terms),
        PublicationGate.compared(dataset, next),
        dataset.description().schemaPolicy(),
        versions.undecided(dataset.id(), next),
        readership.audience(dataset));
  }

  /** The columns that a query on a version names. */
  @Open
  public Set<String> named(DatasetVersion version, TableQuery query) {
    return Tables.named(version.table(), query);
  }

  /**
   * Takes a file to be read later, after it is clear that the caller may publish it and that one
   * more import is within the limits.
   *
   * @throws org.cabildo.problem.Problem {@code quota}, {@code too-large}, {@code storage-full},
   *     {@code precondition-failed}
   */
  @Requires(Permission.PUBLISH)
  public Blob receive(String slug, InputStream content, PublicationTerms terms) {
    return publication.receive(store.find(slug), content, terms);
  }

  /**
   * Reads a file that was received, told to {@code watch}, which may stop it; the public sees
   * nothing of it before {@link #publish}. Problems as of {@link #upload(String, InputStream,
   * String, PublicationTerms)}.
   */
  @Requires(Permission.PUBLISH)
  public PreparedVersion prepare(
      String slug, Blob original, String fileName, PublicationTerms terms, ImportWatch watch) {
    return publication.prepare(store.find(slug), original, fileName, terms, watch);
  }

  /**
   * Makes what was prepared the current version, or has it wait as {@link #upload(String,
   * InputStream, String, PublicationTerms)} does, in the transaction of the caller if there is one.
   */
  @Requires(Permission.PUBLISH)
  public DatasetVersion publish(PreparedVersion prepared) {
    return publication.publish(prepared);
  }

  /** The rows of a version that were set aside, as CSV; empty when all rows fitted. */
  @Requires(Permission.PUBLISH)
  public Optional<Blob> quarantine(String slug, int number) {
    return versions.version(slug, number).quarantine();
  }

  /**
   * Puts rows that were set aside back in their places, corrected: a new version of the same file,
   * or the one that there is when nothing was changed.
   *
   * @param corrected what {@link #quarantine} gave, with better cells; rows may be left out
   * @throws org.cabildo.problem.Problem {@code stale} when the version is not current; otherwise as
   *     {@link #upload}
   */
  @Requires(Permission.PUBLISH)
  public DatasetVersion repair(
      String slug, int number, InputStream corrected, PublicationTerms terms) {
    return publication.repair(store.find(slug), versions.version(slug, number), corrected, terms);
  }

  /** Who decided that personal data of a dataset may be published. */
  @Requires(Permission.PUBLISH)
  public List<PersonalDataDecision> personalDataDecisions(String slug) {
    return versions.decisions(slug);
  }

  /** All versions, latest first. */
  @Open
  public List<DatasetVersion> versions(String slug) {
    return versions.versions(slug);
  }

  /** One version. */
  @Open
  public DatasetVersion version(String slug, int number) {
    return published.version(slug, number, () -> versions.version(slug, number));
  }

  /**
   * The version that was current at a moment.
   *
   * @throws org.cabildo.problem.Problem {@code not-found} when there was none yet
   */
  @Open
  public DatasetVersion versionAt(String slug, Instant moment) {
    return versions.versionAt(slug, moment);
  }

  /** How two versions differ. */
  @Open
  public TableDiff diff(DatasetVersion before, DatasetVersion after, TableDiff.Question question) {
    return tables.diff(before.table(), after.table(), question);
  }

  /** One page of rows of a version that {@link #find} or {@link #version} gave. */
  @Open
  public RowStream rows(DatasetVersion version, TableQuery query) {
    return tables.query(version.table(), query);
  }

  /** How often each value of some columns occurs in the rows that a query on a version leaves. */
  @Open
  public List<Facet> facets(DatasetVersion version, TableQuery query, String facets) {
    return tables.facets(version.table(), query, facets);
  }

  /** What a page of a query on a version would take, without running it. */
  @Open
  public Explanation explain(DatasetVersion version, TableQuery query) {
    return tables.explain(version.table(), query);
  }

  /** The whole answer to a query on a version, for a download. */
  @Open
  public RowStream export(DatasetVersion version, TableQuery query) {
    return tables.export(version.table(), query);
  }

  /** The whole answer to a query on a version, with where each row is as its first column. */
  @Open
  public RowStream features(DatasetVersion version, TableQuery query) {
    return tables.features(version.table(), query);
  }

  /**
   * Some of the rows of a version that match, spread over all of them and the same ones each time,
   * with where each row is as its first column.
   */
  @Open
  public RowStream sample(DatasetVersion version, TableQuery query, int most) {
    return tables.sample(version.table(), query, most);
  }

  /** The whole answer to a query on a version, batch by batch. */
  @Open
  public RowBatches batches(DatasetVersion version, TableQuery query) {
    return tables.batches(version.table(), query);
  }

  /** The whole answer to a query as a temporary Parquet file; whoever asks deletes it. */
  @Open
  public Path parquet(DatasetVersion version, TableQuery query) {
    return tables.parquet(version.table(), query);
  }
}
