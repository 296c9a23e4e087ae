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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.access.Role;
import org.cabildo.identity.ApiToken;
import org.cabildo.identity.Tokens;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.Json;

/** The API tokens of a tenant. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/tokens")
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Tokens tokens;

  @Inject
  TokensResource(Tokens tokens) {
    this.tokens = tokens;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected TokensResource() {
    this(null);
  }

  @GET
  public TokensJson list() {
    Query.of(uri);
    return new TokensJson(
        tokens.list().stream().map(t -> TokenJson.of(t, Optional.empty())).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response issue(InputStream body) {
    Query.of(uri);
    TokenInput input = Json.read(body, TokenInput.class);
    ApiToken.Issued issued =
        tokens.issue(
            role(TenantInput.required("role", input.role())),
            input.office(),
            TenantInput.required("label", input.label()),
            input.expires());
    return Response.status(Response.Status.CREATED)
        .entity(TokenJson.of(issued.token(), Optional.of(issued.bearer())))
        .header("Cache-Control", "no-store")
        .build();
  }

  @DELETE
  @Path("/{id}")
  public void revoke(@PathParam("id") String id) {
    Query.of(uri);
    tokens.revoke(id);
  }

  /** The role of that name, as it is sent. */
  static Role role(String text) {
    try {
      return Role.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("role", "not-one-of")
          .with("values", "viewer, publisher, editor, administrator");
    }
  }

  /** What to issue. */
  record TokenInput(
      Optional<String> role,
      Optional<String> office,
      Optional<String> label,
      Optional<Instant> expires) {}

  /** All tokens of a tenant. */
  record TokensJson(List<TokenJson> tokens) {}

  /** A token; {@code token} only in the answer to its issue. */
  record TokenJson(
      String id,
      Optional<String> token,
      String role,
      Optional<String> office,
      String label,
      Instant createdAt,
      String createdBy,
      Optional<Instant> expiresAt,
      Optional<Instant> revokedAt,
      Optional<Instant> lastUsedAt) {
    static TokenJson of(ApiToken t, Optional<String> bearer) {
      return new TokenJson(
          t.id(),
          bearer,
          t.role().name().toLowerCase(Locale.ROOT),
          t.office(),
          t.label(),
          t.createdAt(),
          t.createdBy(),
          t.expiresAt(),
          t.revokedAt(),
          t.lastUsedAt());
    }
  }
}
