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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.catalog.PublicationRules;
import org.cabildo.catalog.ReviewRule;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.Fields.Need;
import org.jspecify.annotations.Nullable;

/** What a portal decides for itself. */
@Path("console/tenants/{tenant}/settings")
@RequestScoped
@Produces(Desk.HTML)
public class SettingsPage {
  private final Desks desks;
  private final PublicationRules rules;

  @Inject
  SettingsPage(Desks desks, PublicationRules rules) {
    this.desks = desks;
    this.rules = rules;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SettingsPage() {
    this(null, null);
  }

  /** The page. */
  @GET
  public Response get(@QueryParam("after") @Nullable String after) {
    Desk desk = desks.forThoseWhoMay(Permission.MANAGE_PORTAL);
    Map<String, String> choices = new LinkedHashMap<>();
    for (ReviewRule rule : ReviewRule.values()) {
      choices.put(rule.key(), desk.t().of("settings.review." + rule.key()));
    }
    return desk.page(
        "settings",
        new SettingsView(
            desk.frame(desk.t().of("nav.settings"), "settings"),
            desk.t().of("nav.settings"),
            "set".equals(after) ? Optional.of(desk.t().of("settings.after.set")) : Optional.empty(),
            new Fields(
                    desk,
                    "settings.",
                    Values.none().with("review", rules.review().key()),
                    Optional.empty())
                .choose("review", "choice", Need.REQUIRED, choices)
                .form(desk.href("/settings"))));
  }

  /** Keeps it. */
  @POST
  public Response set(@Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.MANAGE_PORTAL);
    rules.demand(
        ReviewRule.of(Values.of(request).typed("review"))
            .orElseThrow(
                () ->
                    Problem.invalid("review", "not-one-of")
                        .with("values", "none, another-person")));
    return desk.go(desk.href("/settings") + "?after=set");
  }
}
