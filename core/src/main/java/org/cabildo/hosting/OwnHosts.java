package org.cabildo.hosting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.HostName;
import org.cabildo.tenancy.InstallationHosts;
import org.cabildo.tenancy.Tenants;

/**
 * The host names of the tenant in scope. What leads to a portal already, or to the installation, is
 * refused in the same words whoever has it.
 */
@ApplicationScoped
public class OwnHosts {
  private final HostClaimStore store;
  private final HostProof proof;
  private final Tenants tenants;
  private final Scopes scopes;
  private final InstallationHosts installation;

  @Inject
  OwnHosts(
      HostClaimStore store,
      HostProof proof,
      Tenants tenants,
      Scopes scopes,
      InstallationHosts installation) {
    this.store = store;
    this.proof = proof;
    this.tenants = tenants;
    this.scopes = scopes;
    this.installation = installation;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected OwnHosts() {
    this(null, null, null, null, null);
  }

  /** Those that lead to the portal, by name. */
  @Requires(Permission.MANAGE_HOSTS)
  public List<String> mapped() {
    return tenants.find(scopes.tenant()).orElseThrow().hosts();
  }

  /** Those that wait for their proof, by name. */
  @Requires(Permission.MANAGE_HOSTS)
  public List<HostClaim> claims() {
    return store.open();
  }

  /**
   * Claims a host name; asked again, the claim that waits is given back.
   *
   * @param host in any case; names that are not ASCII become so
   * @throws Problem {@code invalid} when it is none, or taken; {@code quota}
   */
  @Requires(Permission.MANAGE_HOSTS)
  public HostClaim ask(String host) {
    String name = HostName.checked("host", host);
    demandFree(name);
    return store.ask(name);
  }

  /**
   * Looks for the proof of a claim; once it is there the host name leads to the portal.
   *
   * @throws Problem {@code not-found} without such a claim; {@code invalid} when there is no proof,
   *     or it was taken meanwhile
   */
  @Requires(Permission.MANAGE_HOSTS)
  public void prove(String host) {
    HostClaim claim =
        store.open().stream()
            .filter(c -> c.host().equals(host))
            .findFirst()
            .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    demandFree(claim.host());
    if (!proof.isThere(claim)) {
      throw Problem.invalid("host", "not-proven")
          .with("record", claim.record())
          .with("file", claim.file().toString());
    }
    store.prove(claim);
    tenants.refresh();
  }

  /**
   * Takes a host name or a claim away; at once nothing is served under it.
   *
   * @throws Problem {@code not-found}
   */
  @Requires(Permission.MANAGE_HOSTS)
  public void remove(String host) {
    store.remove(host);
    tenants.refresh();
  }

  private void demandFree(String host) {
    if (installation.have(host) || tenants.byHost(host).isPresent()) {
      throw Tenants.taken(host);
    }
  }
}
