package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.access.Permission;
import org.cabildo.identity.ApiToken;
import org.cabildo.identity.Member;
import org.cabildo.identity.People;
import org.cabildo.identity.Tokens;
import org.cabildo.journal.Event;
import org.cabildo.journal.Journal;
import org.cabildo.server.portal.Formats;
import org.jspecify.annotations.Nullable;

/** What was done in a tenant, latest first, or to one thing of it. */
@Path("console/tenants/{tenant}/journal")
@RequestScoped
@Produces(Desk.HTML)
public class JournalPage {
  private static final int SHOWN = 200;

  private final Desks desks;
  private final Journal journal;
  private final People people;
  private final Tokens tokens;

  @Inject
  JournalPage(Desks desks, Journal journal, People people, Tokens tokens) {
    this.desks = desks;
    this.journal = journal;
    this.people = people;
    this.tokens = tokens;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected JournalPage() {
    this(null, null, null, null);
  }

  /** The page. */
  @GET
  public Response get(@QueryParam("target") @Nullable String target) {
    Desk desk = desks.forThoseWhoMay(Permission.READ_JOURNAL);
    Optional<String> wanted = Optional.ofNullable(target).filter(t -> !t.isBlank());
    List<Event> events =
        wanted.map(t -> journal.on(t, SHOWN)).orElseGet(() -> journal.latest(SHOWN));
    Map<String, String> actors = actors(desk);
    return desk.page(
        "journal",
        new JournalView(
            desk.frame(desk.t().of("nav.journal"), "journal"),
            desk.t().of("journal.heading"),
            desk.t().of("journal.lead", desk.formats().number(SHOWN)),
            wanted,
            desk.href("/journal"),
            events.stream().map(event -> line(desk, event, actors)).toList()));
  }

  /** Names of those who still have a role or a token here. */
  private Map<String, String> actors(Desk desk) {
    Map<String, String> names =
        people.list().stream().collect(Collectors.toMap(Member::subject, Member::name));
    String place = desk.tenant().map(t -> t.id().value()).orElse("");
    for (ApiToken token : tokens.list()) {
      names.put("token:" + place + "/" + token.id(), desk.t().of("journal.token", token.label()));
    }
    return names;
  }

  private static String object(String target, Map<String, String> people) {
    return target.startsWith("person/")
        ? people.getOrDefault(target.substring("person/".length()), target)
        : target;
  }

  private static JournalView.Line line(Desk desk, Event event, Map<String, String> actors) {
    Formats f = desk.formats();
    String key = "action." + event.action();
    return new JournalView.Line(
        f.number(event.seq()),
        f.dateTime(event.at()),
        Formats.timestamp(event.at()),
        actors.getOrDefault(event.actor(), event.actor()),
        desk.t().has(key) ? desk.t().of(key) : event.action(),
        object(event.target(), actors),
        desk.href("/journal")
            + "?target="
            + URLEncoder.encode(event.target(), StandardCharsets.UTF_8),
        event.details());
  }
}
