package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.cabildo.catalog.Datasets;
import org.cabildo.problem.Problem;
import org.cabildo.table.CsvDialect;

/** The rows of a dataset as CSV, in the dialect that is asked for. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets/{dataset}/data.csv")
public class CsvDownloadResource {
  private static final String CSV = "text/csv";
  private static final String[] WORDS = Answers.whole("delimiter", "bom", "safe");

  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Datasets datasets;
  private final Downloads downloads;

  @Inject
  CsvDownloadResource(Datasets datasets, Downloads downloads) {
    this.datasets = datasets;
    this.downloads = downloads;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected CsvDownloadResource() {
    this(null, null);
  }

  @GET
  @Produces(CSV)
  public Response csv(@PathParam("dataset") String slug) {
    return csv(slug, Query.of(uri, WORDS));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(CSV)
  public Response csv(@PathParam("dataset") String slug, InputStream body) {
    Query.of(uri);
    return csv(slug, Query.of(body, WORDS));
  }

  private Response csv(String slug, Query query) {
    CsvDialect dialect = dialect(query);
    DownloadForm form =
        DownloadForm.columnar(
            "csv",
            CSV + ";charset=UTF-8",
            datasets::batches,
            (batches, out) -> batches.writeCsv(dialect, out));
    return downloads.answer(slug, query, form.as(dialect.toString()));
  }

  private static CsvDialect dialect(Query query) {
    String delimiter = query.text("delimiter").orElse(",");
    char between =
        switch (delimiter) {
          case ",", ";", "|" -> delimiter.charAt(0);
          case "tab" -> '\t';
          default -> throw Problem.invalid("delimiter", "not-one-of").with("values", ", ; | tab");
        };
    return new CsvDialect(
        between,
        query.yes("bom") ? CsvDialect.Mark.PRESENT : CsvDialect.Mark.ABSENT,
        query.yes("safe") ? CsvDialect.Formulas.DISARMED : CsvDialect.Formulas.AS_THEY_ARE);
  }
}
