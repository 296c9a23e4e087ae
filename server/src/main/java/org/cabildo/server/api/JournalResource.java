package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.cabildo.journal.Journal;
import org.cabildo.journal.Verification;

/** Whether a tenant's journal is as it was written. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/journal/verification")
@Produces(MediaType.APPLICATION_JSON)
public class JournalResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Journal journal;

  @Inject
  JournalResource(Journal journal) {
    this.journal = journal;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected JournalResource() {
    this(null);
  }

  @GET
  public VerificationJson verify() {
    Query.of(uri);
    Verification found = journal.verify();
    return new VerificationJson(found.events(), found.isIntact(), found.brokenAt());
  }

  /** What reading the whole chain showed. */
  record VerificationJson(long events, boolean intact, Optional<Long> brokenAt) {}
}
