package org.cabildo.server.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.Fields.Need;
import org.cabildo.tenancy.HostName;
import org.cabildo.tenancy.Profile;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;

/** The form that opens a portal: its fields, and the tenant that they describe. */
final class OnboardingForm {
  private OnboardingForm() {}

  /** What the form holds at first. */
  static Values blank() {
    return Values.none()
        .with("place.country", "MX")
        .with("place.level", "municipality")
        .with("timeZone", "America/Mexico_City")
        .with("languages", List.of("es", "en"))
        .with("license", "CC-BY-4.0")
        .with("theme.seed", "#235b4e")
        .with("theme.fonts", "system");
  }

  static FormView view(Desk desk, Values values, Optional<Problem> problem) {
    Fields fields = new Fields(desk, ProfileFields.TEXTS, values, problem);
    ProfileFields.government(fields, desk);
    ProfileFields.place(fields, desk, values)
        .part("people")
        .add("contactEmail", "email", Need.REQUIRED)
        .add("email", "email", Need.REQUIRED)
        .part("portal")
        .add("id", "text", Need.OPTIONAL)
        .add("domain", "text", Need.OPTIONAL);
    return ProfileFields.looks(fields, desk, values, desk.outside("/onboarding/contrast"))
        .form(desk.outside("/onboarding"));
  }

  /**
   * The tenant.
   *
   * @throws Problem {@code invalid}
   */
  static Tenant tenant(Values sent) {
    Profile profile = ProfileFields.profile(sent);
    String place = profile.place().name();
    return new Tenant(
        new TenantId(sent.text("id").orElseGet(() -> Slug.of(place, 40))),
        profile.name(),
        profile.place(),
        profile.description(),
        profile.contactEmail(),
        profile.zone(),
        profile.languages(),
        profile.license(),
        profile.theme(),
        Optional.empty(),
        sent.text("domain").map(host -> HostName.checked("domain", host)).stream().toList(),
        List.of(),
        false,
        Instant.EPOCH);
  }

  /**
   * A problem as it concerns the form: of the two names in it that can be taken, only a host name
   * has dots.
   */
  static Problem problem(Problem met) {
    if (met.parameter("field").filter("hosts"::equals).isPresent()) {
      return Problem.invalid("domain", String.valueOf(met.parameter("reason").orElse("taken")))
          .with("value", met.parameter("value").orElse(""));
    }
    if (met.code() != ErrorCode.CONFLICT) {
      return met;
    }
    return met.parameter("name")
        .map(Object::toString)
        .filter(name -> name.contains("."))
        .map(host -> Problem.invalid("domain", "taken").with("value", host))
        .orElseGet(() -> Problem.invalid("id", "address-taken"));
  }
}
