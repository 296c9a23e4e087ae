package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.problem.Problem;
import org.cabildo.tenants.roll.Column;
import org.cabildo.tenants.roll.Rolls;

/** Where the file is sent from which many portals are opened. */
@Path("console/rolls")
@RequestScoped
@Produces(Desk.HTML)
public class RollsPage {
  private final Desks desks;
  private final Rolls rolls;
  private final FormGuard guard;

  @Inject
  RollsPage(Desks desks, Rolls rolls, FormGuard guard) {
    this.desks = desks;
    this.rolls = rolls;
    this.guard = guard;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected RollsPage() {
    this(null, null, null);
  }

  /** The page. */
  @GET
  public Response get() {
    return page(desks.forThoseWhoMay(Permission.ONBOARD), 200, Optional.empty());
  }

  /** Reads the file and shows what it would do. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response check(InputStream body, @Context HttpServletRequest request) throws IOException {
    Desk desk = desks.forThoseWhoMay(Permission.ONBOARD);
    try {
      SentFile file = SentFile.in(body, request, guard);
      return desk.go(desk.outside("/rolls/" + rolls.check(file.content()).id()));
    } catch (Problem problem) {
      return page(desk, Desk.MISTAKES, Optional.of(problem.detail(desk.language())));
    }
  }

  private static Response page(Desk desk, int status, Optional<String> failure) {
    return desk.page(
        status,
        "rolls",
        new RollsView(
            desk.frame(desk.t().of("nav.rolls"), "rolls"),
            desk.t().of("rolls.heading"),
            desk.t().of("rolls.lead"),
            failure,
            desk.outside("/rolls"),
            desk.formToken(),
            Arrays.stream(Column.values())
                .map(
                    column ->
                        new RollsView.Field(
                            column.name(desk.language()),
                            column.isRequired(),
                            desk.t()
                                .of(
                                    "rolls.column."
                                        + column.name().toLowerCase(java.util.Locale.ROOT))))
                .toList()));
  }
}
