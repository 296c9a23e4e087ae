package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.cabildo.access.Permission;
import org.cabildo.access.Role;
import org.cabildo.catalog.Offices;
import org.cabildo.identity.Invitation;
import org.cabildo.identity.Invitations;
import org.cabildo.identity.People;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.Statuses;
import org.jspecify.annotations.Nullable;

/** Who may do what in a tenant, and who is invited. */
@Path("console/tenants/{tenant}/people")
@RequestScoped
@Produces(Desk.HTML)
public class PeoplePage {
  private final Desks desks;
  private final People people;
  private final Invitations invitations;
  private final Offices offices;
  private final OnceLinks links;

  @Inject
  PeoplePage(
      Desks desks, People people, Invitations invitations, Offices offices, OnceLinks links) {
    this.desks = desks;
    this.people = people;
    this.invitations = invitations;
    this.offices = offices;
    this.links = links;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected PeoplePage() {
    this(null, null, null, null, null);
  }

  /** The page. */
  @GET
  public Response get(@QueryParam("after") @Nullable String after) {
    Desk desk = desks.forThoseWhoMay(Permission.MANAGE_PEOPLE);
    return desk.page("people", table(desk).view(PeopleTable.Said.after(desk, after)));
  }

  /** Invites somebody; the link is in the answer, once. */
  @POST
  @Path("invitations")
  public Response invite(@Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.MANAGE_PEOPLE);
    Values sent = Values.of(request);
    try {
      Role role = Roles.of(sent);
      Invitation.Issued issued = invitations.issue(sent.typed("email"), role, Roles.office(sent));
      return desk.page(
          Desk.MADE,
          "people",
          table(desk).view(PeopleTable.Said.link(links.invitation(desk, issued))));
    } catch (Problem problem) {
      return desk.page(
          Desk.MISTAKES, "people", table(desk).view(PeopleTable.Said.wrong(sent, problem)));
    }
  }

  /** Makes an invitation stop working. */
  @POST
  @Path("invitations/{id}/revoke")
  public Response revoke(@PathParam("id") String id) {
    Desk desk = desks.forThoseWhoMay(Permission.MANAGE_PEOPLE);
    invitations.revoke(id);
    return desk.go(desk.href("/people") + "?after=revoke");
  }

  /** Gives somebody another role. */
  @POST
  @Path("{subject}/role")
  public Response assign(
      @PathParam("subject") String subject, @Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.MANAGE_PEOPLE);
    Values sent = Values.of(request);
    try {
      people.assign(subject, Roles.of(sent), Roles.office(sent));
      return desk.go(desk.href("/people") + "?after=assign");
    } catch (Problem problem) {
      return refused(desk, problem);
    }
  }

  /** Takes somebody's role away; one's own is given up. */
  @POST
  @Path("{subject}/remove")
  public Response remove(@PathParam("subject") String subject) {
    Desk desk = desks.forThoseWhoMay(Permission.MANAGE_PEOPLE);
    try {
      if (subject.equals(desk.caller().subject())) {
        people.leave();
        return desk.go(desk.outside("/"));
      }
      people.remove(subject);
      return desk.go(desk.href("/people") + "?after=remove");
    } catch (Problem problem) {
      return refused(desk, problem);
    }
  }

  private Response refused(Desk desk, Problem problem) {
    if (problem.code() != ErrorCode.LAST_ADMINISTRATOR && problem.code() != ErrorCode.INVALID) {
      throw problem;
    }
    return desk.page(
        Statuses.of(problem.code()),
        "people",
        table(desk).view(PeopleTable.Said.failure(problem.detail(desk.language()))));
  }

  private PeopleTable table(Desk desk) {
    return new PeopleTable(desk, people.list(), invitations.list(), Roles.offices(desk, offices));
  }
}
