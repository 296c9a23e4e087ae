package org.cabildo.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The registry of tenants. Reading it costs no query while nothing changed. */
@ApplicationScoped
public class Tenants {

  /** All tenants by name. */
  public List<Tenant> list() {
    throw new UnsupportedOperationException();
  }

  /** The tenant of that id. */
  public Optional<Tenant> find(TenantId id) {
    throw new UnsupportedOperationException(id.toString());
  }

  /** The tenant to which a host name, lower case and without port, is mapped. */
  public Optional<Tenant> byHost(String host) {
    throw new UnsupportedOperationException(host);
  }
}
