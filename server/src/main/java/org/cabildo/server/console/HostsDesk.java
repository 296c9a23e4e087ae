package org.cabildo.server.console;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cabildo.hosting.HostClaim;
import org.cabildo.hosting.OwnHosts;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.Fields.Need;

/** Draws the page of a tenant's host names, for whatever was just done with them. */
record HostsDesk(Desk desk, OwnHosts hosts) {
  /** What an address has around its host name. */
  private static final Pattern ADDRESS =
      Pattern.compile("^https?://|/+$", Pattern.CASE_INSENSITIVE);

  /**
   * What there is to say above the list.
   *
   * @param after what was just done: {@code ask}, {@code prove} or {@code remove}
   * @param unproven why a proof was not found
   * @param sent what the form holds
   * @param mistake what is wrong with it
   */
  record Said(
      Optional<String> after, Optional<Problem> unproven, Values sent, Optional<Problem> mistake) {}

  /** The host name in what was typed, which may be the whole address of a site. */
  static String typed(Values sent) {
    return ADDRESS.matcher(sent.required("host")).replaceAll("");
  }

  Response go(String after) {
    return desk.go(desk.href("/hosts?after=" + after));
  }

  Response page(int status, Said said) {
    return desk.page(
        status,
        "hosts",
        new HostsView(
            desk.frame(desk.t().of("nav.hosts"), "hosts"),
            desk.t().of("nav.hosts"),
            desk.t().of("hosts.lead"),
            said.after()
                .filter(done -> desk.t().has("hosts.after." + done))
                .map(done -> desk.t().of("hosts.after." + done)),
            said.unproven().map(problem -> desk.t().of("hosts.unproven", reason(problem))),
            hosts.mapped().stream()
                .map(host -> new HostsView.Line(host, button(host, "remove", "hosts.remove")))
                .toList(),
            hosts.claims().stream().map(this::waiting).toList(),
            new Fields(desk, "host.", said.sent(), said.mistake())
                .add("host", "text", Need.REQUIRED)
                .form(desk.href("/hosts"))));
  }

  private HostsView.Claim waiting(HostClaim claim) {
    return new HostsView.Claim(
        claim.host(),
        claim.record(),
        claim.token(),
        claim.file().toString(),
        desk.t().of("hosts.expires", desk.formats().date(claim.expiresAt())),
        button(claim.host(), "prove", "hosts.prove"),
        button(claim.host(), "remove", "hosts.forget"));
  }

  private String reason(Problem problem) {
    return problem.reason(desk.language());
  }

  private ActionForm button(String host, String what, String label) {
    return ActionForm.of(desk, desk.href("/hosts/" + host + "/" + what), desk.t().of(label));
  }
}
