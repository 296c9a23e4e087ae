package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The console's first page: what needs you today. */
@Path("console")
@RequestScoped
@Produces(Desk.HTML)
public class TodayPage {
  private final Desks desks;

  @Inject
  TodayPage(Desks desks) {
    this.desks = desks;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected TodayPage() {
    this(null);
  }

  /** The page. */
  @GET
  public Response get() {
    Desk desk = desks.anybody();
    return desk.page(
        "today",
        new TodayView(
            desk.frame(desk.t().of("today.heading"), "today"),
            desk.t().of("today.heading"),
            List.of()));
  }
}
