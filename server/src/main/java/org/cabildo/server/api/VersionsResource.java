package org.cabildo.server.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.Json;
import org.cabildo.server.http.RequestContext;
import org.cabildo.storage.BlobStore;
import org.cabildo.table.CsvRows;
import org.cabildo.table.JsonRows;
import org.cabildo.table.Repair;
import org.cabildo.table.TableDiff;

/** The versions of a dataset: what there is, what was set aside, how two of them differ. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets/{dataset}/versions")
@Produces(MediaType.APPLICATION_JSON)
public class VersionsResource {
  private static final JsonFactory FACTORY = new JsonFactory();

  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  @Context
  @SuppressWarnings("NullAway.Init")
  private HttpServletRequest http;

  private final Datasets datasets;
  private final BlobStore blobs;
  private final Representations represent;
  private final RequestContext request;

  @Inject
  VersionsResource(
      Datasets datasets, BlobStore blobs, Representations represent, RequestContext request) {
    this.datasets = datasets;
    this.blobs = blobs;
    this.represent = represent;
    this.request = request;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected VersionsResource() {
    this(null, null, null, null);
  }

  @GET
  public VersionsJson versions(@PathParam("dataset") String slug) {
    Query.of(uri);
    return new VersionsJson(
        datasets.versions(slug).stream().map(v -> represent.version(slug, v)).toList());
  }

  @GET
  @Path("/{number}")
  public VersionJson version(
      @PathParam("dataset") String slug, @PathParam("number") String number) {
    Query.of(uri);
    return represent.version(slug, datasets.version(slug, number(number)));
  }

  @GET
  @Path("/{number}/quarantine")
  @Produces("text/csv")
  public Response quarantine(
      @PathParam("dataset") String slug, @PathParam("number") String number) {
    Query.of(uri);
    String name = slug + "-" + number(number) + "-apartadas.csv";
    return datasets
        .quarantine(slug, number(number))
        .map(blob -> FileAnswer.of(blobs.path(blob.id()), blob, name, "text/csv", http))
        .orElseGet(() -> nothingSetAside(datasets.version(slug, number(number)), name));
  }

  /** A header without rows. */
  private static Response nothingSetAside(DatasetVersion version, String name) {
    List<String> header = new ArrayList<>(Repair.HEADER);
    version.table().schema().fields().forEach(f -> header.add(f.title()));
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    CsvRows.write(header, List.of(), csv);
    return Response.ok(csv.toByteArray(), "text/csv")
        .header("Content-Disposition", FileAnswer.attachment(name))
        .build();
  }

  @PUT
  @Path("/{number}/quarantine")
  public Response repair(
      @PathParam("dataset") String slug, @PathParam("number") String number, InputStream body) {
    Query query = Query.of(uri, "personalData", "rejectedRows", "reason");
    UploadTypes.demand(Optional.ofNullable(http.getContentType()).orElse(""));
    DatasetVersion version =
        datasets.repair(slug, number(number), body, Terms.decided(query::text));
    if (version.isHeld()) {
      return represent.taken(slug, version);
    }
    VersionJson json = represent.version(slug, version);
    return Response.created(URI.create(json.url())).entity(json).build();
  }

  @GET
  @Path("/{from}..{to}/diff")
  public Response diff(
      @PathParam("dataset") String slug,
      @PathParam("from") String from,
      @PathParam("to") String to) {
    Query query = Query.of(uri, "key", "limit", "after");
    DatasetVersion before = datasets.version(slug, number(from));
    DatasetVersion after = datasets.version(slug, number(to));
    List<String> key =
        query
            .text("key")
            .map(k -> Arrays.stream(k.split(",", -1)).map(String::strip).toList())
            .orElse(List.of());
    Optional<Integer> limit =
        query.number("limit").isPresent()
            ? Optional.of(query.number("limit").getAsInt())
            : Optional.empty();
    TableDiff diff =
        datasets.diff(before, after, new TableDiff.Question(key, limit, query.text("after")));
    return Response.ok(json(before, after, diff), MediaType.APPLICATION_JSON).build();
  }

  private byte[] json(DatasetVersion before, DatasetVersion after, TableDiff diff) {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(page)) {
      json.writeStartObject();
      json.writeNumberField("from", before.number());
      json.writeNumberField("to", after.number());
      json.writeFieldName("schemaChanges");
      List<SchemaChangeJson> changes =
          diff.schema().stream().map(c -> SchemaChangeJson.of(c, request.language())).toList();
      json.writeRawValue(new String(Json.bytes(changes), StandardCharsets.UTF_8));
      JsonRows.members(diff, json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toByteArray();
  }

  private static int number(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
    return Integer.parseInt(text);
  }

  /** All versions, latest first. */
  record VersionsJson(List<VersionJson> versions) {}
}
