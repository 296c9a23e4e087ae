package org.cabildo.server.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cabildo.catalog.Quotas;
import org.cabildo.catalog.Readership;

/** Takes down what is counted in memory while requests are answered. */
@ApplicationScoped
class Counts {
  private final Readership readership;
  private final Quotas quotas;

  @Inject
  Counts(Readership readership, Quotas quotas) {
    this.readership = readership;
    this.quotas = quotas;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Counts() {
    this(null, null);
  }

  /** How often datasets were viewed and downloaded. */
  void readers() {
    readership.flush();
  }

  /** How long queries took. */
  void queries() {
    quotas.countQueries();
  }
}
