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
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.catalog.Profiles;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.BodyTag;
import org.cabildo.tenancy.Profile;
import org.jspecify.annotations.Nullable;

/** What a portal says of itself: what was asked when it was opened, and can be changed. */
@Path("console/tenants/{tenant}/profile")
@RequestScoped
@Produces(Desk.HTML)
public class ProfilePage {
  private static final String SEEN = "seen";

  private final Desks desks;
  private final Profiles profiles;

  @Inject
  ProfilePage(Desks desks, Profiles profiles) {
    this.desks = desks;
    this.profiles = profiles;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ProfilePage() {
    this(null, null);
  }

  /** The page. */
  @GET
  public Response get(@QueryParam("after") @Nullable String after) {
    Desk desk = desk();
    Profile present = profiles.current();
    return page(
        desk,
        200,
        new Filled(ProfileFields.of(present), BodyTag.of(present), Optional.empty()),
        Optional.ofNullable(after)
            .filter("change"::equals)
            .map(done -> desk.t().of("profile.after.change")));
  }

  /** What a colour becomes, while it is being chosen. */
  @GET
  @Path("contrast")
  public Response contrast(@QueryParam("theme.seed") @Nullable String seed) {
    return ContrastView.answer(Optional.ofNullable(seed), desk());
  }

  /** Keeps it, unless somebody else changed it while the form was being filled in. */
  @POST
  public Response change(@Context HttpServletRequest request) {
    Desk desk = desk();
    Values sent = LinkFields.closedUp(Values.of(request));
    try {
      profiles.change(ProfileFields.profile(sent), Optional.of(seen(sent)));
      return desk.go(desk.href("/profile") + "?after=change");
    } catch (Problem problem) {
      // Whoever was told of the other change may replace it with the next sending.
      String mark =
          problem.code() == ErrorCode.PRECONDITION_FAILED
              ? BodyTag.of(profiles.current())
              : sent.typed(SEEN);
      return page(
          desk, Desk.MISTAKES, new Filled(sent, mark, Optional.of(problem)), Optional.empty());
    }
  }

  private Profile seen(Values sent) {
    Profile present = profiles.current();
    if (!BodyTag.of(present).equals(sent.typed(SEEN))) {
      throw Problem.of(ErrorCode.PRECONDITION_FAILED).with("header", SEEN);
    }
    return present;
  }

  /**
   * The form as it is shown.
   *
   * @param mark of the profile that was there when it was made
   */
  private record Filled(Values values, String mark, Optional<Problem> problem) {
    FormView form(Desk desk) {
      FormView form = ProfileForm.view(desk, values, problem);
      return problem.filter(p -> p.code() == ErrorCode.PRECONDITION_FAILED).isPresent()
          ? form.failing(Optional.of(desk.t().of("profile.changed-meanwhile")))
          : form;
    }
  }

  private static Response page(Desk desk, int status, Filled filled, Optional<String> notice) {
    return desk.page(
        status,
        "profile",
        new ProfileView(
            desk.frame(desk.t().of("nav.profile"), "profile").live(),
            desk.t().of("nav.profile"),
            desk.t().of("profile.lead"),
            notice,
            filled.form(desk),
            filled.mark(),
            desk.item(desk.t().of("logo.heading"), desk.href("/profile/logo")),
            ContrastView.of(filled.values().typed("theme.seed"), desk)));
  }

  private Desk desk() {
    return desks.forThoseWhoMay(Permission.MANAGE_PORTAL);
  }
}
