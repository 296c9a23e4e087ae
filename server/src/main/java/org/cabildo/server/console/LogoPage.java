package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.catalog.Profiles;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The logo of a portal: seen on light and on dark, changed, removed. */
@Path("console/tenants/{tenant}/profile/logo")
@RequestScoped
@Produces(Desk.HTML)
public class LogoPage {
  private static final String PAGE = "/profile/logo";
  private static final List<String> DONE = List.of("change", "remove");

  private final Desks desks;
  private final Profiles profiles;
  private final FormGuard guard;

  @Inject
  LogoPage(Desks desks, Profiles profiles, FormGuard guard) {
    this.desks = desks;
    this.profiles = profiles;
    this.guard = guard;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected LogoPage() {
    this(null, null, null);
  }

  /** The page. */
  @GET
  public Response get(@QueryParam("after") @Nullable String after) {
    Desk desk = desk();
    Optional<String> notice =
        DONE.stream()
            .filter(what -> what.equals(after))
            .findFirst()
            .map(what -> desk.t().of("logo.after." + what));
    return page(desk, 200, notice, Optional.empty());
  }

  /** Takes a file in place of the logo that there is. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response change(InputStream body, @Context HttpServletRequest request) throws IOException {
    Desk desk = desk();
    try {
      SentFile file = SentFile.in(body, request, guard);
      try (InputStream content = file.content()) {
        profiles.changeLogo(content);
      }
      return desk.go(desk.href(PAGE) + "?after=change");
    } catch (Problem problem) {
      if (problem.code() == ErrorCode.FORM_INVALID) {
        throw problem;
      }
      return page(desk, Desk.MISTAKES, Optional.empty(), Optional.of(problem));
    }
  }

  /** Takes the logo away; the initial of the place stands there again. */
  @POST
  @Path("remove")
  public Response remove() {
    Desk desk = desk();
    profiles.removeLogo();
    return desk.go(desk.href(PAGE) + "?after=remove");
  }

  private Response page(Desk desk, int status, Optional<String> notice, Optional<Problem> problem) {
    Optional<String> logo = profiles.logo();
    String picture = desk.portal() + "logo.svg?v=" + Integer.toHexString(logo.hashCode());
    return desk.page(
        status,
        "logo",
        new LogoView(
            desk.frame(desk.t().of("logo.heading"), "profile")
                .under(List.of(desk.item(desk.t().of("nav.profile"), desk.href("/profile")))),
            notice,
            problem.map(p -> reason(desk, p)),
            picture,
            desk.href(PAGE),
            desk.formToken(),
            logo.map(
                there ->
                    ActionForm.of(desk, desk.href(PAGE + "/remove"), desk.t().of("logo.remove")))));
  }

  /** What is wrong with the file, in a sentence. */
  private static String reason(Desk desk, Problem problem) {
    return problem.code() == ErrorCode.INVALID
        ? desk.t().of("logo.refused", problem.reason(desk.language()))
        : problem.detail(desk.language());
  }

  private Desk desk() {
    return desks.forThoseWhoMay(Permission.MANAGE_PORTAL);
  }
}
