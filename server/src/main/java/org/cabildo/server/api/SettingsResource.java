package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.catalog.PublicationRules;
import org.cabildo.catalog.ReviewRule;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.Json;

/** What a portal decided for itself. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/settings")
@Produces(MediaType.APPLICATION_JSON)
public class SettingsResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final PublicationRules rules;

  @Inject
  SettingsResource(PublicationRules rules) {
    this.rules = rules;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SettingsResource() {
    this(null);
  }

  @GET
  public SettingsJson find() {
    Query.of(uri);
    return new SettingsJson(rules.review().key());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public SettingsJson set(InputStream body) {
    Query.of(uri);
    SettingsInput input = Json.read(body, SettingsInput.class);
    rules.demand(rule(TenantInput.required("review", input.review())));
    return new SettingsJson(rules.review().key());
  }

  private static ReviewRule rule(String key) {
    return ReviewRule.of(key)
        .orElseThrow(
            () ->
                Problem.invalid("review", "not-one-of")
                    .with(
                        "values",
                        Arrays.stream(ReviewRule.values())
                            .map(ReviewRule::key)
                            .collect(Collectors.joining(", "))));
  }

  /** Settings as sent. */
  record SettingsInput(Optional<String> review) {}

  /** Settings as they hold. */
  record SettingsJson(String review) {}
}
