package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.cabildo.identity.Account;
import org.cabildo.identity.Invitation;
import org.cabildo.identity.Invitations;
import org.cabildo.identity.Session;
import org.cabildo.identity.Sessions;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.identity.BrowserCookies;
import org.cabildo.server.identity.BrowserCookies.Purpose;

/** Joining a tenant by a link. Whoever joins gets a new session: what one may do changed. */
@Path("console/invitations/{token}")
@RequestScoped
@Produces(Desk.HTML)
public class InvitationPage {
  private final Desks desks;
  private final Invitations invitations;
  private final Sessions sessions;
  private final BrowserCookies cookies;
  private final Entrance entrance;
  private final ProviderSignIn provider;

  @Inject
  InvitationPage(
      Desks desks,
      Invitations invitations,
      Sessions sessions,
      BrowserCookies cookies,
      Entrance entrance,
      ProviderSignIn provider) {
    this.desks = desks;
    this.invitations = invitations;
    this.sessions = sessions;
    this.cookies = cookies;
    this.entrance = entrance;
    this.provider = provider;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected InvitationPage() {
    this(null, null, null, null, null, null);
  }

  /** The page. */
  @GET
  public Response get(@PathParam("token") String token) {
    return page(desks.anybody(), token, invitations.find(token), Values.none(), Optional.empty());
  }

  /** Joins, with a new account or with the one that is signed in. */
  @POST
  public Response join(@PathParam("token") String token, @Context HttpServletRequest request) {
    Desk desk = desks.anybody();
    Values sent = Values.of(request);
    Invitation.Offer offer = invitations.find(token);
    try {
      Account account = desk.session().map(Session::account).orElse(null);
      if (account == null) {
        account = created(token, sent);
      } else {
        invitations.accept(token, account);
      }
      Session.Opened opened =
          sessions.open(account, cookies.value(request, Purpose.SESSION).flatMap(sessions::close));
      return entrance.enter(
          desk.go(desk.outside("/tenants/" + offer.tenant().id() + "/")), account, opened);
    } catch (Problem problem) {
      if (problem.code() == ErrorCode.INVITATION_INVALID) {
        throw problem;
      }
      return page(desk, token, offer, sent, Optional.of(problem));
    }
  }

  private Account created(String token, Values sent) {
    String password = sent.typed("password");
    if (!password.equals(sent.typed("again"))) {
      throw Problem.invalid("again", "differs");
    }
    return invitations.join(token, sent.typed("name"), password);
  }

  private Response page(
      Desk desk, String token, Invitation.Offer offer, Values values, Optional<Problem> problem) {
    String email = offer.invitation().email();
    String here = desk.outside("/invitations/" + token);
    String place = desk.in(offer.tenant().name());
    String heading = desk.t().of("invitation.heading", place);
    Optional<Account> signedIn = desk.session().map(Session::account);
    boolean own = signedIn.filter(offer::isFor).isPresent();
    Optional<FormView> form = Optional.empty();
    if (own) {
      form = Optional.of(new Fields(desk, "accept.", values, problem).form(here));
    } else if (signedIn.isEmpty() && !offer.known()) {
      form = Optional.of(joining(desk, values, problem).form(here));
    }
    return desk.page(
        problem.isPresent() ? Desk.MISTAKES : 200,
        "invitation",
        new InvitationView(
            desk.frame(heading, "invitation"),
            heading,
            desk.t().of("invitation.lead", email, Roles.name(desk, offer.invitation().role())),
            desk.t().of("role." + Roles.key(offer.invitation().role()) + ".duties"),
            form,
            signedIn.isEmpty() && offer.known()
                ? Optional.of(
                    desk.item(
                        desk.t().of("invitation.sign-in"),
                        desk.outside("/sign-in?to=%2Fconsole%2Finvitations%2F" + token)))
                : Optional.empty(),
            signedIn.isEmpty() ? provider.link(desk, here) : Optional.empty(),
            signedIn
                .filter(account -> !own)
                .map(a -> desk.t().of("invitation.other", email, a.name())),
            signedIn
                .filter(account -> !own && provider.link(desk, here).isEmpty())
                .map(
                    account ->
                        ActionForm.of(
                                desk, desk.outside("/sign-out"), desk.t().of("invitation.leave"))
                            .with("to", here))));
  }

  private static Fields joining(Desk desk, Values values, Optional<Problem> problem) {
    return new Fields(desk, "join.", values, problem)
        .add("name", "text", Fields.Need.REQUIRED, "name")
        .add("password", "password", Fields.Need.REQUIRED, "new-password")
        .add("again", "password", Fields.Need.REQUIRED, "new-password");
  }
}
