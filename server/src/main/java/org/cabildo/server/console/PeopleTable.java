package org.cabildo.server.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.access.Role;
import org.cabildo.identity.Invitation;
import org.cabildo.identity.Member;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.Fields.Need;
import org.jspecify.annotations.Nullable;

/** The people of a tenant and their invitations, in words. */
final class PeopleTable {
  private final Desk desk;
  private final List<Member> members;
  private final List<Invitation> invitations;
  private final Map<String, String> offices;

  PeopleTable(
      Desk desk, List<Member> members, List<Invitation> invitations, Map<String, String> offices) {
    this.desk = desk;
    this.members = members;
    this.invitations = invitations;
    this.offices = offices;
  }

  /**
   * What the page says besides.
   *
   * @param sent what the form that invites holds
   * @param problem what is wrong with it
   */
  record Said(
      Optional<String> notice,
      Optional<String> failure,
      Optional<LinkOnceView> link,
      Values sent,
      Optional<Problem> problem) {
    private static final Values FIRST = Values.none().with("role", "publisher");

    static Said after(Desk desk, @Nullable String what) {
      return new Said(
          Optional.ofNullable(what)
              .filter(w -> desk.t().has("people.after." + w))
              .map(w -> desk.t().of("people.after." + w)),
          Optional.empty(),
          Optional.empty(),
          FIRST,
          Optional.empty());
    }

    static Said link(LinkOnceView link) {
      return new Said(
          Optional.empty(), Optional.empty(), Optional.of(link), FIRST, Optional.empty());
    }

    static Said wrong(Values sent, Problem problem) {
      return new Said(
          Optional.empty(), Optional.empty(), Optional.empty(), sent, Optional.of(problem));
    }

    static Said failure(String detail) {
      return new Said(
          Optional.empty(), Optional.of(detail), Optional.empty(), FIRST, Optional.empty());
    }
  }

  PeopleView view(Said said) {
    return new PeopleView(
        desk.frame(desk.t().of("nav.people"), "people"),
        desk.t().of("people.heading"),
        said.notice(),
        said.failure(),
        said.link(),
        members.stream().map(this::line).toList(),
        invite(said),
        invitations.stream().map(this::pending).toList(),
        Role.ofTenants().stream()
            .map(
                role ->
                    new PeopleView.Duty(
                        Roles.name(desk, role), desk.t().of("role." + Roles.key(role) + ".duties")))
            .toList());
  }

  private FormView invite(Said said) {
    return new Fields(desk, "invite.", said.sent(), said.problem())
        .add("email", "email", Need.REQUIRED)
        .choose("role", "choice", Need.REQUIRED, Roles.choices(desk))
        .choose("office", "choice", Need.OPTIONAL, offices)
        .form(desk.href("/people/invitations"));
  }

  private PeopleView.Line line(Member member) {
    String address = desk.href("/people/" + member.subject());
    boolean self = member.subject().equals(desk.caller().subject());
    Values values =
        Values.none()
            .with("role", Roles.key(member.role()))
            .with("office", member.office().orElse(""));
    return new PeopleView.Line(
        member.name(),
        member.email(),
        role(member.role(), member.office()),
        desk.formats().date(member.since()),
        self,
        new Fields(desk, "assign.", values, Optional.empty())
            .within(member.subject().replaceAll("[^a-z0-9]", "-"))
            .choose("role", "choice", Need.REQUIRED, Roles.choices(desk))
            .choose("office", "choice", Need.OPTIONAL, offices)
            .form(address + "/role"),
        ActionForm.of(
            desk, address + "/remove", desk.t().of(self ? "people.leave" : "people.remove")));
  }

  private PeopleView.Pending pending(Invitation invitation) {
    return new PeopleView.Pending(
        invitation.email(),
        role(invitation.role(), invitation.office()),
        desk.formats().dateTime(invitation.expiresAt()),
        ActionForm.of(
            desk,
            desk.href("/people/invitations/" + invitation.id() + "/revoke"),
            desk.t().of("people.revoke")));
  }

  private String role(Role role, Optional<String> office) {
    return Roles.name(desk, role, office, offices);
  }
}
