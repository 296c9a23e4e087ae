package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.server.api.RollFiles;
import org.cabildo.server.http.Addresses;
import org.cabildo.tenants.roll.Column;
import org.cabildo.tenants.roll.RollCsv;
import org.cabildo.tenants.roll.RollLine;
import org.cabildo.tenants.roll.RollStatus;
import org.cabildo.tenants.roll.Rolls;

/** One file from which many portals are opened: what it holds, and how far it is. */
@Path("console/rolls/{id}")
@RequestScoped
public class RollPage {
  private final Desks desks;
  private final Rolls rolls;
  private final Addresses addresses;

  @Inject
  RollPage(Desks desks, Rolls rolls, Addresses addresses) {
    this.desks = desks;
    this.rolls = rolls;
    this.addresses = addresses;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected RollPage() {
    this(null, null, null);
  }

  /** The page. */
  @GET
  @Produces(Desk.HTML)
  public Response get(@PathParam("id") String id) {
    Desk desk = desks.forThoseWhoMay(Permission.ONBOARD);
    RollStatus roll = rolls.find(id);
    String here = desk.outside("/rolls/" + id);
    boolean underWay =
        roll.state() == RollStatus.State.WAITING || roll.state() == RollStatus.State.RUNNING;
    long wrong = roll.count(RollLine.State.WRONG);
    long ready = roll.count(RollLine.State.READY);
    String heading =
        desk.t().of("roll." + roll.state().name().toLowerCase(Locale.ROOT) + ".heading");
    return desk.page(
        "roll",
        new RollView(
            desk.frame(heading, "rolls"),
            heading,
            Optional.of(here).filter(x -> underWay),
            roll.lines().size() - ready,
            roll.lines().size(),
            figures(desk, roll),
            Optional.of(
                    ActionForm.of(
                        desk,
                        here + "/opening",
                        desk.t().of("roll.open", desk.formats().number(ready))))
                .filter(x -> roll.state() == RollStatus.State.CHECKED && ready > 0),
            Optional.of(ActionForm.of(desk, here + "/links", desk.t().of("roll.links")))
                .filter(x -> !underWay && roll.links() > 0),
            Optional.of(here + "/wrong.csv").filter(x -> !underWay && wrong > 0),
            desk.outside("/rolls"),
            roll.lines().stream()
                .sorted(Comparator.comparing(l -> l.state() == RollLine.State.WRONG ? 0 : 1))
                .map(line -> line(desk, line))
                .toList()));
  }

  /** Has its portals opened. */
  @POST
  @Path("opening")
  @Produces(Desk.HTML)
  public Response open(@PathParam("id") String id) {
    Desk desk = desks.forThoseWhoMay(Permission.ONBOARD);
    rolls.open(id);
    return desk.go(desk.outside("/rolls/" + id));
  }

  /** The lines to be corrected. */
  @GET
  @Path("wrong.csv")
  public Response wrong(@PathParam("id") String id) {
    Desk desk = desks.forThoseWhoMay(Permission.ONBOARD);
    return RollFiles.wrong(rolls.find(id), desk.language());
  }

  /** The links of the first administrators, once. */
  @POST
  @Path("links")
  public Response links(@PathParam("id") String id) {
    Desk desk = desks.forThoseWhoMay(Permission.ONBOARD);
    return RollFiles.attached(
        RollCsv.links(
            rolls.takeLinks(id),
            token -> addresses.of("/console/invitations/" + token),
            desk.language()),
        "enlaces.csv");
  }

  private static List<RollView.Figure> figures(Desk desk, RollStatus roll) {
    return List.of(
            RollLine.State.READY,
            RollLine.State.OPENED,
            RollLine.State.PRESENT,
            RollLine.State.WRONG)
        .stream()
        .map(
            state ->
                new RollView.Figure(
                    desk.t().of("roll.state." + key(state)),
                    desk.formats().number(roll.count(state))))
        .toList();
  }

  private static RollView.Line line(Desk desk, RollLine line) {
    return new RollView.Line(
        desk.formats().number(line.line()),
        line.cell(Column.NAME),
        line.cell(Column.SLUG),
        desk.t().of("roll.state." + key(line.state())),
        line.state() == RollLine.State.OPENED || line.state() == RollLine.State.PRESENT
            ? Optional.of("/" + line.cell(Column.SLUG) + "/")
            : Optional.empty(),
        line.column().map(column -> column.name(desk.language())).orElse(""),
        line.problem().map(problem -> problem.reason(desk.language())).orElse(""));
  }

  private static String key(RollLine.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
