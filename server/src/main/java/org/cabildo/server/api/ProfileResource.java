package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
import org.cabildo.catalog.Profiles;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.BodyTag;
import org.cabildo.server.http.Json;
import org.cabildo.tenancy.Profile;
import org.jspecify.annotations.Nullable;

/** What a portal says of itself, for who administers it. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/profile")
@Produces(MediaType.APPLICATION_JSON)
public class ProfileResource {
  private static final String IF_MATCH = "If-Match";

  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Profiles profiles;

  @Inject
  ProfileResource(Profiles profiles) {
    this.profiles = profiles;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ProfileResource() {
    this(null);
  }

  @GET
  public ProfileJson find() {
    Query.of(uri);
    return ProfileJson.of(profiles.current());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public ProfileJson change(@HeaderParam(IF_MATCH) @Nullable String known, InputStream body) {
    Query.of(uri);
    Profile wanted = Json.read(body, ProfileInput.class).profile();
    profiles.change(wanted, Optional.ofNullable(known).map(this::seen));
    return ProfileJson.of(wanted);
  }

  /** The present profile, which is the one that the caller read. */
  private Profile seen(String known) {
    if (!BodyTag.isOne(known)) {
      throw Problem.invalid(IF_MATCH, "not-a-tag");
    }
    Profile present = profiles.current();
    if (!BodyTag.of(ProfileJson.of(present)).equals(known)) {
      throw Problem.of(ErrorCode.PRECONDITION_FAILED).with("header", IF_MATCH);
    }
    return present;
  }
}
