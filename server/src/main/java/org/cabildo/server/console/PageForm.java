package org.cabildo.server.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cabildo.editorial.PageDescription;
import org.cabildo.editorial.PageState;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.Fields.Need;
import org.cabildo.tenancy.LocalText;

/** The form of a page of the portal. */
final class PageForm {
  private static final int LONGEST_SLUG = 80;

  private PageForm() {}

  static Values blank() {
    return Values.none().with("state", PageState.DRAFT.key()).with("position", "0");
  }

  static Values of(PageDescription page) {
    return Values.none()
        .with("title", page.title().es())
        .with("titleEn", page.title().en())
        .with("body", page.body().es())
        .with("bodyEn", page.body().en())
        .with("position", String.valueOf(page.position()))
        .with("state", page.state().key());
  }

  static FormView view(
      Desk desk, Values values, Optional<String> existing, Optional<Problem> problem) {
    Fields fields =
        new Fields(desk, "page.", values, problem)
            .add("title", "text", Need.REQUIRED)
            .add("body", "prose", Need.REQUIRED)
            .choose("state", "choice", Need.REQUIRED, states(desk))
            .add("position", "text", Need.OPTIONAL);
    if (existing.isEmpty()) {
      fields.add("slug", "text", Need.OPTIONAL);
    }
    return fields
        .part("english")
        .add("titleEn", "text", Need.OPTIONAL)
        .add("bodyEn", "prose", Need.OPTIONAL)
        .form(desk.href("/pages/page") + existing.map(slug -> "?slug=" + slug).orElse(""));
  }

  /**
   * The page.
   *
   * @throws Problem {@code invalid}
   */
  static PageDescription page(Values sent, String slug) {
    return new PageDescription(
        slug,
        new LocalText(sent.required("title"), sent.text("titleEn")),
        new LocalText(sent.required("body"), sent.text("bodyEn")),
        position(sent),
        sent.required("state").equals(PageState.PUBLISHED.key())
            ? PageState.PUBLISHED
            : PageState.DRAFT);
  }

  /** The short name that was typed, or one made of the title. */
  static String slug(Values sent) {
    return sent.text("slug").orElseGet(() -> Slug.of(sent.required("title"), LONGEST_SLUG));
  }

  private static int position(Values sent) {
    try {
      return sent.text("position").map(Integer::valueOf).orElse(0);
    } catch (NumberFormatException e) {
      throw Problem.invalid("position", "wrong-shape");
    }
  }

  private static Map<String, String> states(Desk desk) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (PageState state : PageState.values()) {
      choices.put(state.key(), desk.t().of("page.state." + state.key()));
    }
    return choices;
  }
}
