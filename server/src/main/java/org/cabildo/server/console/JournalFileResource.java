package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.cabildo.access.Permission;
import org.cabildo.journal.Journal;
import org.cabildo.journal.JournalFilter;
import org.cabildo.server.api.Query;
import org.cabildo.server.http.RequestContext;
import org.cabildo.server.journal.EventsAsked;
import org.cabildo.server.journal.JournalFile;

/** The events that the journal's page asks for, all of them, as a file. */
@Path("console/tenants/{tenant}/journal")
@RequestScoped
public class JournalFileResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Desks desks;
  private final Journal journal;
  private final RequestContext request;
  private final HttpServletRequest http;

  @Inject
  JournalFileResource(
      Desks desks, Journal journal, RequestContext request, HttpServletRequest http) {
    this.desks = desks;
    this.journal = journal;
    this.request = request;
    this.http = http;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected JournalFileResource() {
    this(null, null, null, null);
  }

  /** For spreadsheets. */
  @GET
  @Path("events.csv")
  public Response csv() {
    return file(JournalFile.CSV);
  }

  /** For programs. */
  @GET
  @Path("events.ndjson")
  public Response ndjson() {
    return file(JournalFile.NDJSON);
  }

  private Response file(JournalFile form) {
    desks.forThoseWhoMay(Permission.READ_JOURNAL);
    JournalFilter filter =
        EventsAsked.in(Query.of(uri, EventsAsked.words()), request.tenant().zone());
    return form.answer(request.tenant().id().value(), filter, journal.walk(filter), http);
  }
}
