package org.cabildo.server.console;

import java.util.Optional;
import org.cabildo.catalog.Office;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.Fields.Need;
import org.cabildo.tenancy.LocalText;

/** The form of an office. */
final class OfficeForm {
  private static final int LONGEST_SLUG = 80;

  private OfficeForm() {}

  static Values of(Office office) {
    return Values.none()
        .with("name", office.name().es())
        .with("nameEn", office.name().en())
        .with("description", office.description().es())
        .with("descriptionEn", office.description().en())
        .with("email", office.email())
        .with("website", office.website());
  }

  /**
   * The form.
   *
   * @param query of the page that it is on, with its question mark, or empty
   */
  static FormView view(
      Desk desk,
      Values values,
      Optional<String> existing,
      String query,
      Optional<Problem> problem) {
    Fields fields =
        new Fields(desk, "office.", values, problem)
            .add("name", "text", Need.REQUIRED)
            .add("description", "long", Need.OPTIONAL)
            .add("email", "email", Need.OPTIONAL)
            .add("website", "url", Need.OPTIONAL)
            .add("nameEn", "text", Need.OPTIONAL)
            .add("descriptionEn", "long", Need.OPTIONAL);
    if (existing.isEmpty()) {
      fields.add("slug", "text", Need.OPTIONAL);
    }
    return fields.form(desk.href("/catalog/office") + query);
  }

  /**
   * The office.
   *
   * @throws Problem {@code invalid}
   */
  static Office office(Values sent, String slug) {
    return new Office(
        slug,
        new LocalText(sent.required("name"), sent.text("nameEn")),
        new LocalText(sent.text("description").orElse(""), sent.text("descriptionEn")),
        sent.text("email"),
        sent.text("website"));
  }

  /** The short name that was typed, or one made of the name. */
  static String slug(Values sent) {
    return sent.text("slug").orElseGet(() -> Slug.of(sent.required("name"), LONGEST_SLUG));
  }
}
