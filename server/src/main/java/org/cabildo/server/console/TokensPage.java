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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.catalog.Offices;
import org.cabildo.identity.ApiToken;
import org.cabildo.identity.Tokens;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.Fields.Need;
import org.cabildo.server.http.Years;
import org.cabildo.server.identity.IdentityProvider;
import org.cabildo.server.portal.Formats;
import org.jspecify.annotations.Nullable;

/** The API tokens of a tenant: issued, shown once, used, revoked. */
@Path("console/tenants/{tenant}/tokens")
@RequestScoped
@Produces(Desk.HTML)
public class TokensPage {
  private static final Values FIRST = Values.none().with("role", "publisher");

  private final Desks desks;
  private final Tokens tokens;
  private final Offices offices;
  private final IdentityProvider provider;

  @Inject
  TokensPage(Desks desks, Tokens tokens, Offices offices, IdentityProvider provider) {
    this.desks = desks;
    this.tokens = tokens;
    this.offices = offices;
    this.provider = provider;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected TokensPage() {
    this(null, null, null, null);
  }

  /** The page. */
  @GET
  public Response get(@QueryParam("after") @Nullable String after) {
    Desk desk = desks.forThoseWhoMay(Permission.MANAGE_TOKENS);
    Optional<String> notice =
        "revoke".equals(after) ? Optional.of(desk.t().of("tokens.after.revoke")) : Optional.empty();
    return desk.page("tokens", view(desk, notice, Optional.empty(), FIRST, Optional.empty()));
  }

  /** Issues one; it is in the answer, once. */
  @POST
  public Response issue(@Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.MANAGE_TOKENS);
    Values sent = Values.of(request);
    try {
      ApiToken.Issued issued =
          tokens.issue(
              Roles.of(sent), Roles.office(sent), sent.required("label"), expiry(desk, sent));
      LinkOnceView link =
          new LinkOnceView(
              desk.t().of("tokens.issued", issued.token().label()),
              desk.t().of("tokens.issued.text"),
              issued.bearer());
      return desk.page(
          Desk.MADE,
          "tokens",
          view(desk, Optional.empty(), Optional.of(link), FIRST, Optional.empty()));
    } catch (Problem problem) {
      return desk.page(
          Desk.MISTAKES,
          "tokens",
          view(desk, Optional.empty(), Optional.empty(), sent, Optional.of(problem)));
    }
  }

  /** Makes one stop working. */
  @POST
  @Path("{id}/revoke")
  public Response revoke(@PathParam("id") String id) {
    Desk desk = desks.forThoseWhoMay(Permission.MANAGE_TOKENS);
    tokens.revoke(id);
    return desk.go(desk.href("/tokens") + "?after=revoke");
  }

  private TokensView view(
      Desk desk,
      Optional<String> notice,
      Optional<LinkOnceView> link,
      Values values,
      Optional<Problem> problem) {
    Map<String, String> confinements = Roles.offices(desk, offices);
    return new TokensView(
        desk.frame(desk.t().of("nav.tokens"), "tokens"),
        desk.t().of("tokens.heading"),
        desk.t().of("tokens.lead"),
        notice,
        link,
        new Fields(desk, "token.", values, problem)
            .add("label", "text", Need.REQUIRED)
            .choose("role", "choice", Need.REQUIRED, Roles.choices(desk))
            .choose("office", "choice", Need.OPTIONAL, confinements)
            .add("expires", "date", Need.OPTIONAL)
            .form(desk.href("/tokens")),
        tokens.list().stream().map(token -> line(desk, token, confinements)).toList(),
        provider.isThere() && desk.may(Permission.MANAGE_PEOPLE)
            ? Optional.of(
                desk.item(desk.t().of("services.heading"), desk.href("/service-accounts")))
            : Optional.empty());
  }

  /** The end of the day on which it stops working, where the government is. */
  private static Optional<Instant> expiry(Desk desk, Values sent) {
    try {
      return sent.text("expires")
          .map(Years::day)
          .map(day -> day.plusDays(1).atStartOfDay(desk.formats().zone()).toInstant());
    } catch (DateTimeException e) {
      throw Problem.invalid("expires", "not-a-date");
    }
  }

  private static TokensView.Line line(Desk desk, ApiToken token, Map<String, String> confinements) {
    Formats f = desk.formats();
    boolean expired = token.expiresAt().filter(at -> !at.isAfter(Instant.now())).isPresent();
    boolean works = token.revokedAt().isEmpty() && !expired;
    String word =
        token
            .revokedAt()
            .map(at -> desk.t().of("tokens.revoked", f.date(at)))
            .or(
                () ->
                    token
                        .expiresAt()
                        .map(
                            at ->
                                desk.t()
                                    .of(
                                        expired ? "tokens.expired" : "tokens.until",
                                        f.date(at.minusSeconds(1)))))
            .orElse(desk.t().of("tokens.works"));
    return new TokensView.Line(
        token.label(),
        token.id(),
        Roles.name(desk, token.role(), token.office(), confinements),
        f.date(token.createdAt()),
        token.lastUsedAt().map(f::dateTime).orElse(desk.t().of("tokens.unused")),
        works ? "good" : "none",
        word,
        works
            ? Optional.of(
                ActionForm.of(
                    desk,
                    desk.href("/tokens/" + token.id() + "/revoke"),
                    desk.t().of("tokens.revoke")))
            : Optional.empty());
  }
}
