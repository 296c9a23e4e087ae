package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.cabildo.access.Permission;
import org.cabildo.journal.Event;
import org.cabildo.journal.Journal;
import org.cabildo.journal.JournalFilter;
import org.cabildo.journal.Verification;
import org.cabildo.problem.Problem;
import org.cabildo.server.api.Query;
import org.cabildo.server.journal.EventsAsked;

/** What was done in a tenant, latest first, and whether it is as it was written. */
@Path("console/tenants/{tenant}/journal")
@RequestScoped
@Produces(Desk.HTML)
public class JournalPage {
  private static final int SHOWN = 100;

  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Desks desks;
  private final Journal journal;
  private final JournalNames names;

  @Inject
  JournalPage(Desks desks, Journal journal, JournalNames names) {
    this.desks = desks;
    this.journal = journal;
    this.names = names;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected JournalPage() {
    this(null, null, null);
  }

  /** The page. */
  @GET
  public Response get() {
    Desk desk = desks.forThoseWhoMay(Permission.READ_JOURNAL);
    return page(desk, JournalView.Said.nothing());
  }

  /** Follows the chain of hashes from the first event to the last. */
  @POST
  @Path("verification")
  public Response verify(@Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.VERIFY_JOURNAL);
    Values.of(request);
    return page(desk, said(desk, journal.verify()));
  }

  private static JournalView.Said said(Desk desk, Verification found) {
    String events = desk.formats().number(found.events());
    return found
        .brokenAt()
        .map(
            broken ->
                JournalView.Said.failure(
                    desk.t()
                        .of(
                            "journal.broken",
                            desk.formats().number(broken),
                            events,
                            desk.formats().number(broken - 1))))
        .orElseGet(() -> JournalView.Said.notice(desk.t().of("journal.intact", events)));
  }

  private Response page(Desk desk, JournalView.Said said) {
    Query query = Query.of(uri, EventsAsked.words("before"));
    JournalForm form = new JournalForm(desk, query);
    try {
      JournalFilter filter = EventsAsked.in(query, desk.formats().zone());
      OptionalInt before = query.number("before");
      List<Event> events =
          journal.list(
              filter,
              before.isPresent() ? OptionalLong.of(before.getAsInt()) : OptionalLong.empty(),
              SHOWN);
      return page(desk, 200, form, said, events);
    } catch (Problem problem) {
      return page(
          desk,
          Desk.MISTAKES,
          form,
          JournalView.Said.failure(problem.detail(desk.language())),
          List.of());
    }
  }

  private Response page(
      Desk desk, int status, JournalForm form, JournalView.Said said, List<Event> events) {
    Map<String, String> actors = names.of(desk);
    Optional<String> older =
        events.size() < SHOWN
            ? Optional.empty()
            : Optional.of(form.href("", "before=" + events.get(SHOWN - 1).seq()));
    return desk.page(
        status,
        "journal",
        new JournalView(
            desk.frame(desk.t().of("nav.journal"), "journal"),
            desk.t().of("journal.heading"),
            desk.t().of("journal.lead"),
            JournalView.Filter.of(desk, form, actors),
            said,
            ActionForm.of(desk, desk.href("/journal/verification"), desk.t().of("journal.verify")),
            events.stream().map(event -> JournalView.Line.of(desk, event, actors)).toList(),
            older));
  }
}
