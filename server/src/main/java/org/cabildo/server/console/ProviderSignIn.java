package org.cabildo.server.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.Addresses;
import org.cabildo.server.identity.IdentityProvider;
import org.cabildo.server.identity.SignInOutcome.Reason;

/** The way to the identity provider and back, as pages show it. */
@ApplicationScoped
class ProviderSignIn {
  private final IdentityProvider provider;
  private final Addresses addresses;

  @Inject
  ProviderSignIn(IdentityProvider provider, Addresses addresses) {
    this.provider = provider;
    this.addresses = addresses;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ProviderSignIn() {
    this(null, null);
  }

  /**
   * Where the provider sends browsers back to.
   *
   * @throws Problem {@code not-found} where there is no provider
   */
  URI callback() {
    provider.require();
    return URI.create(addresses.of("/console/oidc/callback"));
  }

  /**
   * Where the provider sends browsers that signed out; where its session does not matter, nowhere.
   */
  Optional<URI> farewell(String idToken) {
    return provider.farewell(idToken, URI.create(addresses.of("/console/sign-in?after=sign-out")));
  }

  /**
   * The link that begins a sign-in with the provider, if there is one: on the host name to which
   * the provider sends the browser back, because the cookie of the sign-in belongs to that host.
   *
   * @param to where the person goes then
   */
  Optional<ConsoleFrame.Item> link(Desk desk, String to) {
    if (!provider.isThere()) {
      return Optional.empty();
    }
    return Optional.of(
        desk.item(
            provider
                .label()
                .map(label -> desk.t().of("signin.provider", label))
                .orElseGet(() -> desk.t().of("signin.provider.unnamed")),
            addresses.of(
                "/console/oidc/start?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8))));
  }

  /** The page to sign in on, which says why it did not succeed. */
  Response refused(Desk desk, String to, Reason reason) {
    return desk.page(
        reason == Reason.AWAY ? 503 : 403,
        "sign-in",
        SignInView.of(desk, Values.none(), to, link(desk, to))
            .refusing(desk.t().of("signin.provider." + reason.key())));
  }
}
