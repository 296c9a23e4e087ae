package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.cabildo.moving.InstallationKey;

/** The public key of what this installation signs. */
@RequestScoped
@Path("/api/v1/signing-key")
@Produces(MediaType.APPLICATION_JSON)
public class SigningKeyResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final InstallationKey key;

  @Inject
  SigningKeyResource(InstallationKey key) {
    this.key = key;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SigningKeyResource() {
    this(null);
  }

  @GET
  public SigningKeyJson key() {
    Query.of(uri);
    return new SigningKeyJson("Ed25519", key.fingerprint(), key.publicKey());
  }

  /** A key. */
  record SigningKeyJson(String algorithm, String fingerprint, String publicKey) {}
}
