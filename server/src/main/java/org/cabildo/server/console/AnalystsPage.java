package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.identity.Account;
import org.cabildo.identity.Analysts;
import org.cabildo.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Who looks at all tenants, among the accounts with a password. */
@Path("console/analysts")
@RequestScoped
@Produces(Desk.HTML)
public class AnalystsPage {
  private final Desks desks;
  private final Analysts analysts;

  @Inject
  AnalystsPage(Desks desks, Analysts analysts) {
    this.desks = desks;
    this.analysts = analysts;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected AnalystsPage() {
    this(null, null);
  }

  /** The page. */
  @GET
  public Response get(@QueryParam("after") @Nullable String after) {
    Desk desk = desks.forThoseWhoMay(Permission.MANAGE_ACCOUNTS);
    Optional<String> notice =
        List.of("appoint", "dismiss").stream()
            .filter(what -> what.equals(after))
            .findFirst()
            .map(what -> desk.t().of("analysts.after." + what));
    return desk.page(
        "analysts", view(desk, notice, Optional.empty(), Values.none(), Optional.empty()));
  }

  /** Makes somebody one; the password of an account just made is in the answer, once. */
  @POST
  public Response appoint(@Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.MANAGE_ACCOUNTS);
    Values sent = Values.of(request);
    try {
      String login = sent.required("login");
      Optional<String> password = analysts.appoint(login);
      if (password.isEmpty()) {
        return desk.go(desk.outside("/analysts?after=appoint"));
      }
      LinkOnceView once =
          new LinkOnceView(
              desk.t().of("accounts.given", login),
              desk.t().of("analysts.given.text"),
              password.get());
      return desk.page(
          Desk.MADE,
          "analysts",
          view(desk, Optional.empty(), Optional.of(once), Values.none(), Optional.empty()));
    } catch (Problem problem) {
      return desk.page(
          Desk.MISTAKES,
          "analysts",
          view(desk, Optional.empty(), Optional.empty(), sent, Optional.of(problem)));
    }
  }

  /** Takes it away. */
  @POST
  @Path("dismiss")
  public Response dismiss(@Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.MANAGE_ACCOUNTS);
    analysts.dismiss(Values.of(request).required("login"));
    return desk.go(desk.outside("/analysts?after=dismiss"));
  }

  private AnalystsView view(
      Desk desk,
      Optional<String> notice,
      Optional<LinkOnceView> password,
      Values values,
      Optional<Problem> problem) {
    return new AnalystsView(
        desk.frame(desk.t().of("nav.analysts"), "analysts"),
        desk.t().of("nav.analysts"),
        desk.t().of("analysts.lead"),
        notice,
        password,
        analysts.list().stream().map(account -> line(desk, account)).toList(),
        new Fields(desk, "analyst.", values, problem)
            .add("login", "text", Fields.Need.REQUIRED)
            .form(desk.outside("/analysts")));
  }

  private static AnalystsView.Line line(Desk desk, Account account) {
    String login = account.login().orElse("");
    return new AnalystsView.Line(
        account.name(),
        login,
        ActionForm.of(desk, desk.outside("/analysts/dismiss"), desk.t().of("analysts.dismiss"))
            .with("login", login));
  }
}
