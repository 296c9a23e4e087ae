package org.cabildo.server.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cabildo.server.http.Addresses;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.Tenants;

/**
 * What the launcher prints once everything is up. It lives outside this application, so it is
 * handed over in the system properties {@code cabildo.started.message} and {@code cabildo.started}.
 */
@ApplicationScoped
class Announcement {
  private final Addresses addresses;
  private final Tenants tenants;

  @Inject
  Announcement(Addresses addresses, Tenants tenants) {
    this.addresses = addresses;
    this.tenants = tenants;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Announcement() {
    this(null, null);
  }

  void publish(Optional<String> password) {
    StringBuilder text = new StringBuilder();
    line(text, "Portal federal", addresses.of("/"));
    for (Tenant tenant : tenants.list()) {
      line(text, tenant.place().name(), addresses.of(tenant, "/"));
    }
    line(text, "API", addresses.of("/openapi.json"));
    line(text, "Consola · console", addresses.of("/console/"));
    password.ifPresent(
        once ->
            text.append("\n  Administrador · administrator: admin   Contraseña · password: ")
                .append(once)
                .append("\n  (se muestra una sola vez · shown only once)\n"));
    System.setProperty("cabildo.started.message", text.toString());
    System.setProperty("cabildo.started", "true");
  }

  private static void line(StringBuilder text, String label, String address) {
    text.append("  %-16s %s%n".formatted(label, address));
  }
}
