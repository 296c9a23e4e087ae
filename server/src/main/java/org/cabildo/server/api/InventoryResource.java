package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.cabildo.commitment.Commitment;
import org.cabildo.commitment.CommitmentFilter;
import org.cabildo.commitment.CommitmentState;
import org.cabildo.commitment.Commitments;
import org.cabildo.server.http.RequestContext;
import org.cabildo.table.CsvDialect;
import org.cabildo.table.CsvRows;

/**
 * The publication plan in the shape of the inventories of ADELA, with which Mexican governments
 * hand theirs in. The same for everybody: what is promised or published.
 */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/commitments.csv")
public class InventoryResource {
  /** As ADELA writes them, in its order. */
  private static final List<String> HEADER =
      List.of(
          "Responsable",
          "Nombre del conjunto",
          "Nombre del recurso",
          "¿De qué es?",
          "¿Tiene datos privados?",
          "Razón por la cual los datos son privados",
          "¿En qué plataforma, tecnología, programa o sistema se albergan?",
          "Fecha estimada de publicación en datos.gob.mx");

  private static final List<CommitmentState> PROMISED =
      List.of(CommitmentState.COMMITTED, CommitmentState.PUBLISHED);

  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Commitments commitments;
  private final RequestContext request;

  @Inject
  InventoryResource(Commitments commitments, RequestContext request) {
    this.commitments = commitments;
    this.request = request;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected InventoryResource() {
    this(null, null);
  }

  @GET
  @Produces("text/csv")
  public Response csv() {
    Query.of(uri);
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    CsvRows.write(HEADER, List.of(), csv);
    CsvRows.write(
        commitments.list(CommitmentFilter.everything()).commitments().stream()
            .filter(c -> PROMISED.contains(c.state()))
            .map(InventoryResource::line)
            .toList(),
        CsvDialect.DISARMED,
        csv);
    return Response.ok(csv.toByteArray(), "text/csv;charset=UTF-8")
        .header(
            "Content-Disposition", FileAnswer.attachment(request.tenant().id() + "-inventario.csv"))
        .build();
  }

  private static List<String> line(Commitment c) {
    return List.of(
        c.description().responsible(),
        c.description().title().es(),
        c.description().title().es(),
        c.description().description().es(),
        "Publico",
        "",
        c.description().format().orElse(""),
        c.promise().map(promise -> promise.due().toString()).orElse(""));
  }
}
