package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.cabildo.journal.Event;
import org.cabildo.journal.Journal;
import org.cabildo.journal.JournalFilter;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.RequestContext;
import org.cabildo.server.journal.EventsAsked;
import org.cabildo.server.journal.JournalFile;

/** What was done in a tenant: by pages, the latest first, or all of it as a file. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}")
public class EventsResource {
  private static final int STANDARD_PAGE = 100;
  private static final int LARGEST_PAGE = 1_000;

  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Journal journal;
  private final RequestContext request;
  private final HttpServletRequest http;

  @Inject
  EventsResource(Journal journal, RequestContext request, HttpServletRequest http) {
    this.journal = journal;
    this.request = request;
    this.http = http;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected EventsResource() {
    this(null, null, null);
  }

  @GET
  @Path("/journal")
  @Produces(MediaType.APPLICATION_JSON)
  public EventsJson list() {
    Query query = Query.of(uri, EventsAsked.words("before", "limit"));
    int limit = query.number("limit").orElse(STANDARD_PAGE);
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw Problem.invalid("limit", "out-of-range").with("min", 1).with("max", LARGEST_PAGE);
    }
    OptionalInt before = query.number("before");
    List<Event> events =
        journal.list(
            filter(query),
            before.isPresent() ? OptionalLong.of(before.getAsInt()) : OptionalLong.empty(),
            limit);
    return new EventsJson(
        events,
        events.size() < limit
            ? OptionalLong.empty()
            : OptionalLong.of(events.get(limit - 1).seq()));
  }

  @GET
  @Path("/journal.csv")
  @Produces("text/csv")
  public Response csv() {
    return file(JournalFile.CSV);
  }

  @GET
  @Path("/journal.ndjson")
  @Produces("application/x-ndjson")
  public Response ndjson() {
    return file(JournalFile.NDJSON);
  }

  private Response file(JournalFile form) {
    JournalFilter filter = filter(Query.of(uri, EventsAsked.words()));
    return form.answer(request.tenant().id().value(), filter, journal.walk(filter), http);
  }

  private JournalFilter filter(Query query) {
    return EventsAsked.in(query, request.tenant().zone());
  }

  /** A page; {@code next} is {@code before} of the one behind it. */
  record EventsJson(List<Event> events, OptionalLong next) {}
}
