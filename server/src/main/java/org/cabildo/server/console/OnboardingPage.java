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
import org.cabildo.catalog.Onboarding;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/** Opens the portal of a government and invites its first administrator. */
@Path("console/onboarding")
@RequestScoped
@Produces(Desk.HTML)
public class OnboardingPage {
  private final Desks desks;
  private final Onboarding onboarding;
  private final OnceLinks links;

  @Inject
  OnboardingPage(Desks desks, Onboarding onboarding, OnceLinks links) {
    this.desks = desks;
    this.onboarding = onboarding;
    this.links = links;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected OnboardingPage() {
    this(null, null, null);
  }

  /** The page. */
  @GET
  public Response get() {
    return page(
        desks.forThoseWhoMay(Permission.ONBOARD), 200, OnboardingForm.blank(), Optional.empty());
  }

  /** What a colour becomes, while it is being chosen. */
  @GET
  @Path("contrast")
  public Response contrast(@QueryParam("theme.seed") @Nullable String seed) {
    return ContrastView.answer(Optional.ofNullable(seed), desks.forThoseWhoMay(Permission.ONBOARD));
  }

  /** Opens it. */
  @POST
  public Response open(@Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.ONBOARD);
    Values sent = Values.of(request);
    try {
      Tenant wanted = OnboardingForm.tenant(sent);
      return desk.page(
          Desk.MADE, "onboarded", opened(desk, onboarding.openFor(wanted, sent.required("email"))));
    } catch (Problem problem) {
      return page(desk, Desk.MISTAKES, sent, Optional.of(OnboardingForm.problem(problem)));
    }
  }

  private OnboardedView opened(Desk desk, Onboarding.Opened opened) {
    Tenant tenant = opened.tenant();
    String heading = desk.t().of("onboarded.heading", desk.in(tenant.name()));
    return new OnboardedView(
        desk.frame(heading, "onboarding"),
        heading,
        desk.t().of("onboarded.lead"),
        desk.item(desk.t().of("onboarded.portal"), "/" + tenant.id() + "/"),
        desk.item(
            desk.t().of("onboarded.people"), desk.outside("/tenants/" + tenant.id() + "/people")),
        links.invitation(desk, opened.invitation()));
  }

  private static Response page(Desk desk, int status, Values values, Optional<Problem> problem) {
    return desk.page(
        status,
        "onboarding",
        new OnboardingView(
            desk.frame(desk.t().of("onboarding.heading"), "onboarding").live(),
            desk.t().of("onboarding.heading"),
            desk.t().of("onboarding.lead"),
            OnboardingForm.view(desk, values, problem),
            ContrastView.of(values.typed("theme.seed"), desk)));
  }
}
