package org.cabildo.sdk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One dataset as it was when it was asked for: its description, and the ways to its rows and files.
 *
 * <pre>{@code
 * Dataset lamps = portal.catalog("xalapa").dataset("alumbrado");
 * Path file = lamps.original().downloadTo(Path.of("alumbrado.csv"));
 * }</pre>
 */
public final class Dataset {
  private final Wire wire;
  private final String tenant;
  private final Json json;
  private final Address address;
  private final String slug;

  private Dataset(Wire wire, String tenant, Json json) {
    this.wire = wire;
    this.tenant = tenant;
    this.json = json;
    this.slug = json.required("slug");
    this.address = Address.of("tenants", tenant, "datasets", slug);
  }

  static Dataset of(Wire wire, String tenant, Json json) {
    return new Dataset(wire, tenant, json);
  }

  /** {@return who publishes it, such as {@code xalapa}} */
  public String tenant() {
    return tenant;
  }

  /** {@return its short name in addresses, such as {@code alumbrado}} */
  public String slug() {
    return slug;
  }

  /** {@return its title, in the language asked for} */
  public String title() {
    return json.required("title");
  }

  /** {@return what its rows are, in the language asked for} */
  public String description() {
    return json.text("description").orElse("");
  }

  /** {@return the slug of the office that answers for it} */
  public String office() {
    return json.text("office").orElse("");
  }

  /** {@return the name of the office that answers for it} */
  public String officeName() {
    return json.text("officeName").orElse(office());
  }

  /** {@return the slugs of its subjects} */
  public List<String> themes() {
    return json.texts("themes");
  }

  /** {@return the words under which people look for it} */
  public List<String> keywords() {
    return json.texts("keywords");
  }

  /** {@return the short name of its licence; may be blank} */
  public String license() {
    return json.text("license").orElse("");
  }

  /** {@return how often it is renewed, such as {@code monthly}} */
  public String frequency() {
    return json.text("frequency").orElse("irregular");
  }

  /** {@return {@code published}, {@code draft} or {@code withdrawn}} */
  public String state() {
    return json.text("state").orElse("published");
  }

  /** {@return when data or description last changed} */
  public Optional<Instant> modified() {
    return json.instant("modified");
  }

  /** {@return the address of its page on the portal} */
  public URI page() {
    return json.address("page");
  }

  /** {@return the current version; empty before the first file} */
  public Optional<DatasetVersion> version() {
    return json.child("version").map(DatasetVersion::of);
  }

  /** {@return every version, latest first} Sends one request. */
  public List<DatasetVersion> versions() {
    return wire.get(address.below("versions")).list("versions", DatasetVersion::of);
  }

  /** {@return its columns, in order} Sends one request. */
  public List<Column> columns() {
    return wire.get(address.below("schema")).list("fields", Column::of);
  }

  /** {@return a query over its rows, whatever version is current then} Sends nothing yet. */
  public TableQuery table() {
    return new TableQuery(wire, address, Clauses.NONE);
  }

  /**
   * {@return the file as its office published it, byte for byte} Its download resumes and its
   * checksum is verified. Sends nothing yet.
   *
   * @throws PortalException.NotFound if there is no version yet
   */
  public Download original() {
    Json file =
        json.child("version")
            .flatMap(version -> version.child("original"))
            .orElseThrow(
                () ->
                    new PortalException.NotFound(
                        Failure.of("‘" + slug + "’ has no file yet: " + page())));
    URI link =
        file.text("url")
            .map(wire::resolve)
            .orElseGet(() -> address.below("original").in(wire.portal()));
    return new Download(wire, link, file.text("name").orElse(slug), file.text("sha256"));
  }

  /** {@return all rows as CSV in UTF-8} Sends nothing yet. */
  public Download csv() {
    return rendered("csv");
  }

  /** {@return all rows as a JSON array of objects} Sends nothing yet. */
  public Download json() {
    return rendered("json");
  }

  /**
   * Publishes a file as the next version, in one piece; for one that takes minutes to send there is
   * {@link #send}. The same bytes again make no new version. Needs the token of a publisher. Where
   * the tenant has publications reviewed, the version of a published dataset waits for somebody
   * else, and its number is 0. Sends one request.
   *
   * @param file CSV or any other that holds a table: XLSX, XLS, ODS, JSON, GeoJSON, KML, or one of
   *     them zipped
   * @return the version that the file became
   * @throws PortalException.Rejected if the file is not a table that the portal can take
   * @throws IllegalArgumentException if this machine cannot read the file; nothing is sent
   */
  public DatasetVersion upload(Path file) {
    Json answer = sent("PUT", "data", file);
    return DatasetVersion.of(answer.child("held").orElse(answer));
  }

  /**
   * {@return a file to be sent piece by piece, and imported while nobody waits} Sends nothing yet.
   *
   * @param file as for {@link #upload}
   */
  public Upload send(Path file) {
    return Upload.of(wire, address, file, name(file));
  }

  /**
   * Tries a file: says what it would do to the dataset, which stays as it is. Needs the token of a
   * publisher. Sends one request.
   *
   * @param file as for {@link #upload}
   * @return what the portal makes of it
   * @throws PortalException.Rejected if the file is not a table that the portal can take
   * @throws IllegalArgumentException if this machine cannot read the file; nothing is sent
   */
  public FileCheck check(Path file) {
    return FileCheck.of(sent("POST", "checks", file));
  }

  /**
   * {@return an import of this dataset} Needs the token of somebody who may see drafts. Sends one
   * request.
   *
   * @param id as {@link ImportJob#id} gave it
   */
  public ImportJob job(String id) {
    return ImportJob.of(wire, address, id);
  }

  /**
   * Shows the dataset to everyone: a hidden or withdrawn one. Needs the token of a publisher. Sends
   * one request.
   *
   * @return the dataset as it is then
   * @throws PortalException.Rejected if the tenant has publications reviewed by somebody else
   */
  public Dataset show() {
    return moved(Map.of("state", "published"));
  }

  /**
   * Takes the dataset back: only those who may see drafts find it, and its files stay. Needs the
   * token of a publisher. Sends one request.
   *
   * @param reason why, for the tenant's staff and its journal; at most 1,000 characters
   * @return the dataset as it is then
   */
  public Dataset withdraw(String reason) {
    return moved(Map.of("state", "withdrawn", "reason", reason));
  }

  /** {@return tenant and slug} */
  @Override
  public String toString() {
    return "Dataset[" + tenant + "/" + slug + "]";
  }

  static void requireReadable(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new IllegalArgumentException("not a readable file: " + file.toAbsolutePath());
    }
  }

  /** Content decides what it is, so that one media type does for all. */
  private Json sent(String method, String where, Path file) {
    requireReadable(file);
    try {
      return wire.send(
          method,
          address.below(where).with("filename", name(file)),
          "application/octet-stream",
          BodyPublishers.ofFile(file),
          Files.size(file));
    } catch (IOException e) {
      throw new IllegalArgumentException("not a readable file: " + file, e);
    }
  }

  private String name(Path file) {
    Path name = file.getFileName();
    return name == null ? slug + ".csv" : name.toString();
  }

  private Dataset moved(Map<String, String> move) {
    return of(wire, tenant, wire.send("PATCH", address, move));
  }

  private Download rendered(String format) {
    URI link = address.below("data." + format).in(wire.portal());
    return new Download(wire, link, slug + '.' + format, Optional.empty());
  }
}
