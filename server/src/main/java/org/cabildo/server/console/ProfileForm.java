package org.cabildo.server.console;

import java.util.Optional;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.Fields.Need;

/** The form of what a portal says of itself. */
final class ProfileForm {
  private ProfileForm() {}

  static FormView view(Desk desk, Values values, Optional<Problem> problem) {
    Fields fields = new Fields(desk, ProfileFields.TEXTS, values, problem);
    ProfileFields.government(fields, desk).add("contactEmail", "email", Need.REQUIRED);
    ProfileFields.place(fields, desk, values);
    LinkFields.add(fields, desk, values).part("portal");
    return ProfileFields.looks(fields, desk, values, desk.href("/profile/contrast"))
        .form(desk.href("/profile"), "profile.submit");
  }
}
