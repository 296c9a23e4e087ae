package org.cabildo.server.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The bundles that are there when the application starts: the operator's first, then the demo. */
@ApplicationScoped
class Arrivals {
  private final TenantsFolder folder;
  private final DemoTenants demo;
  private final boolean withDemo;

  @Inject
  Arrivals(
      TenantsFolder folder,
      DemoTenants demo,
      @ConfigProperty(name = "cabildo.demo", defaultValue = "false") boolean withDemo) {
    this.folder = folder;
    this.demo = demo;
    this.withDemo = withDemo;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Arrivals() {
    this(null, null, false);
  }

  void first() {
    folder.open();
    if (withDemo) {
      demo.apply();
    }
  }
}
