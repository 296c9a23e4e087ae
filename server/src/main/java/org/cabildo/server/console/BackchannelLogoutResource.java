package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.identity.BackchannelLogout;
import org.cabildo.server.identity.IdentityProvider;

/** Where the identity provider says, from server to server, that somebody signed out there. */
@Path(BackchannelLogoutResource.PATH)
@RequestScoped
public class BackchannelLogoutResource {
  /** Asked by no browser, and so without session and form. */
  static final String PATH = "console/oidc/backchannel-logout";

  private final IdentityProvider provider;
  private final BackchannelLogout logout;

  @Inject
  BackchannelLogoutResource(IdentityProvider provider, BackchannelLogout logout) {
    this.provider = provider;
    this.logout = logout;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected BackchannelLogoutResource() {
    this(null, null);
  }

  /** Ends sessions; 400 for a token that does not hold, as the standard wants it. */
  @POST
  public Response end(InputStream form) throws IOException {
    provider.require();
    try {
      logout.end(Values.read(form).typed("logout_token"));
      return Response.ok().build();
    } catch (Problem problem) {
      if (problem.code() == ErrorCode.TOKEN_INVALID) {
        throw Problem.invalid("logout_token", "malformed");
      }
      throw problem;
    }
  }
}
