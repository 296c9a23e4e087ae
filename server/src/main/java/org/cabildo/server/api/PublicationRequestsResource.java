package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.cabildo.catalog.PublicationRequests;
import org.cabildo.catalog.PublicationWish;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.Json;
import org.cabildo.server.http.Years;

/** What was asked to be published of a dataset, and what is decided about it. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets/{dataset}/publication-requests")
@Produces(MediaType.APPLICATION_JSON)
public class PublicationRequestsResource {
  private static final String APPROVE = "approve";
  private static final String SEND_BACK = "send-back";

  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final PublicationRequests requests;
  private final Representations represent;

  @Inject
  PublicationRequestsResource(PublicationRequests requests, Representations represent) {
    this.requests = requests;
    this.represent = represent;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected PublicationRequestsResource() {
    this(null, null);
  }

  @GET
  public PublicationRequestJson.ListJson list(@PathParam("dataset") String slug) {
    Query.of(uri);
    return new PublicationRequestJson.ListJson(
        requests.list(slug).stream().map(represent::request).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response ask(@PathParam("dataset") String slug, InputStream body) {
    Query.of(uri);
    WishInput input = Json.read(body, WishInput.class);
    PublicationRequestJson json = represent.request(requests.ask(slug, input.wish()));
    return Response.created(URI.create(json.url())).entity(json).build();
  }

  @GET
  @Path("/{id}")
  public PublicationRequestJson find(
      @PathParam("dataset") String slug, @PathParam("id") String id) {
    Query.of(uri);
    return represent.request(requests.find(slug, id));
  }

  @DELETE
  @Path("/{id}")
  public void cancel(@PathParam("dataset") String slug, @PathParam("id") String id) {
    Query.of(uri);
    requests.cancel(slug, id);
  }

  @POST
  @Path("/{id}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  public PublicationRequestJson decide(
      @PathParam("dataset") String slug, @PathParam("id") String id, InputStream body) {
    Query.of(uri);
    DecisionInput input = Json.read(body, DecisionInput.class);
    return switch (TenantInput.required("decision", input.decision())) {
      case APPROVE -> {
        if (input.reason().isPresent()) {
          throw Problem.invalid("reason", "not-with").with("other", APPROVE);
        }
        yield represent.request(requests.approve(slug, id));
      }
      case SEND_BACK ->
          represent.request(
              requests.sendBack(slug, id, TenantInput.required("reason", input.reason())));
      default ->
          throw Problem.invalid("decision", "not-one-of")
              .with("values", APPROVE + ", " + SEND_BACK);
    };
  }

  /** How somebody wants a dataset to be published, as sent. */
  record WishInput(
      Optional<String> at,
      Optional<String> note,
      Optional<String> personalData,
      Optional<String> reason) {
    PublicationWish wish() {
      return new PublicationWish(at.map(WishInput::moment), note, Consent.of(personalData, reason));
    }

    private static Instant moment(String text) {
      try {
        return Years.moment(text);
      } catch (DateTimeException e) {
        throw Problem.invalid("at", "not-a-moment");
      }
    }
  }

  /** What somebody decides, as sent. */
  record DecisionInput(Optional<String> decision, Optional<String> reason) {}
}
