package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.PersonalDataDecision;
import org.cabildo.privacy.PersonalData;
import org.cabildo.reader.SourcePlace;
import org.cabildo.server.http.RequestContext;
import org.cabildo.table.ImportReport;

/**
 * What was understood of a file. Rows that were set aside and personal data are told only to those
 * who may see drafts: they were not published.
 */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets/{dataset}")
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Datasets datasets;
  private final VersionChoice choice;
  private final RequestContext request;
  private final Scopes scopes;
  private final Representations represent;

  @Inject
  ReportResource(
      Datasets datasets,
      VersionChoice choice,
      RequestContext request,
      Scopes scopes,
      Representations represent) {
    this.datasets = datasets;
    this.choice = choice;
    this.request = request;
    this.scopes = scopes;
    this.represent = represent;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ReportResource() {
    this(null, null, null, null, null);
  }

  @GET
  @Path("/report")
  public ReportJson report(@PathParam("dataset") String slug) {
    DatasetVersion version = choice.of(datasets.find(slug), Query.of(uri, "version", "asOf"));
    ImportReport report = version.report();
    boolean insider = scopes.may(Permission.READ_DRAFTS);
    Locale language = request.language();
    return new ReportJson(
        version.number(),
        report.format(),
        report.table(),
        report.charset(),
        report.delimiter(),
        report.rows(),
        report.rejected(),
        insider && version.quarantine().isPresent()
            ? Optional.of(represent.version(slug, version).url() + "/quarantine")
            : Optional.empty(),
        (insider ? report.findings() : report.findingsOnColumns())
            .stream().map(f -> FindingJson.of(f, language)).toList(),
        report.schemaChanges().stream().map(c -> SchemaChangeJson.of(c, language)).toList(),
        insider ? Optional.of(personal(report.personalData())) : Optional.empty());
  }

  @GET
  @Path("/personal-data")
  public PersonalDataJson personalData(@PathParam("dataset") String slug) {
    Query.of(uri);
    List<DecisionJson> decisions =
        datasets.personalDataDecisions(slug).stream().map(DecisionJson::of).toList();
    List<PersonalData> found =
        datasets.find(slug).current().map(v -> v.report().personalData()).orElse(List.of());
    return new PersonalDataJson(personal(found), decisions);
  }

  private List<FoundJson> personal(List<PersonalData> found) {
    return found.stream().map(d -> FoundJson.of(d, request.language())).toList();
  }

  /** What was understood of the file. */
  record ReportJson(
      int version,
      String format,
      String table,
      String charset,
      String delimiter,
      long rows,
      long rejected,
      Optional<String> quarantine,
      List<FindingJson> findings,
      List<SchemaChangeJson> schemaChanges,
      Optional<List<FoundJson>> personalData) {}

  /** One thing to know about the file. */
  record FindingJson(
      Optional<String> table,
      long line,
      String column,
      String value,
      String rule,
      Optional<String> repair,
      String message) {
    static FindingJson of(ImportReport.Finding finding, Locale language) {
      return new FindingJson(
          finding.table(),
          finding.line(),
          finding.column(),
          finding.value(),
          finding.rule(),
          finding.repair(),
          finding.message(language));
    }
  }

  /** Personal data in the current version, and who answers for them. */
  record PersonalDataJson(List<FoundJson> found, List<DecisionJson> decisions) {}

  /** Personal data in a column, or elsewhere in the original file. */
  record FoundJson(
      String column,
      String kind,
      String certainty,
      long count,
      List<String> samples,
      Optional<SourcePlace> place,
      String message) {
    static FoundJson of(PersonalData data, Locale language) {
      return new FoundJson(
          data.column(),
          data.kind().key(),
          data.certainty().key(),
          data.count(),
          data.samples(),
          data.place(),
          ImportReport.message(data, language));
    }
  }

  /** A decision to publish personal data. */
  record DecisionJson(String column, String kind, String reason, String by, Instant at) {
    static DecisionJson of(PersonalDataDecision decision) {
      return new DecisionJson(
          decision.column(),
          decision.kind().key(),
          decision.reason(),
          decision.by(),
          decision.at());
    }
  }
}
