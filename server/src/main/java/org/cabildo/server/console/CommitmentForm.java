package org.cabildo.server.console;

import java.util.Map;
import java.util.Optional;
import org.cabildo.catalog.Frequency;
import org.cabildo.commitment.CommitmentDescription;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.Fields.Need;
import org.cabildo.tenancy.LocalText;

/** The form of what is written about a commitment. */
final class CommitmentForm {
  private static final int LONGEST_SLUG = 80;

  private CommitmentForm() {}

  static Values blank() {
    return Values.none().with("frequency", Frequency.ANNUAL.key());
  }

  static Values of(CommitmentDescription d) {
    return Values.none()
        .with("title", d.title().es())
        .with("titleEn", d.title().en())
        .with("description", d.description().es())
        .with("descriptionEn", d.description().en())
        .with("why", d.why().map(LocalText::es))
        .with("whyEn", d.why().flatMap(LocalText::en))
        .with("office", d.office())
        .with("responsible", d.responsible())
        .with("frequency", d.frequency().key())
        .with("format", d.format());
  }

  static FormView view(
      Desk desk,
      Map<String, String> offices,
      Values values,
      Optional<String> existing,
      Optional<Problem> problem) {
    Fields fields =
        new Fields(desk, "commitment.", values, problem)
            .add("title", "text", Need.REQUIRED)
            .add("description", "long", Need.REQUIRED)
            .add("why", "long", Need.OPTIONAL)
            .choose("office", "choice", Need.REQUIRED, offices)
            .add("responsible", "text", Need.REQUIRED)
            .choose("frequency", "choice", Need.REQUIRED, DatasetForm.frequencies(desk))
            .add("format", "text", Need.OPTIONAL)
            .add("titleEn", "text", Need.OPTIONAL)
            .add("descriptionEn", "long", Need.OPTIONAL)
            .add("whyEn", "long", Need.OPTIONAL);
    if (existing.isEmpty()) {
      fields.add("slug", "text", Need.OPTIONAL);
    }
    return fields.form(
        desk.href("/plan/commitment") + existing.map(slug -> "?slug=" + slug).orElse(""));
  }

  /**
   * What is written about it.
   *
   * @throws Problem {@code invalid}
   */
  static CommitmentDescription description(Values sent, String slug) {
    return new CommitmentDescription(
        slug,
        new LocalText(sent.required("title"), sent.text("titleEn")),
        new LocalText(sent.required("description"), sent.text("descriptionEn")),
        sent.text("why").map(es -> new LocalText(es, sent.text("whyEn"))),
        sent.required("office"),
        sent.required("responsible"),
        DatasetForm.frequency(sent),
        sent.text("format"));
  }

  /** The short name that was typed, or one made of the title. */
  static String slug(Values sent) {
    return sent.text("slug").orElseGet(() -> Slug.of(sent.required("title"), LONGEST_SLUG));
  }
}
