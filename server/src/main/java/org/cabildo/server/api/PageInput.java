package org.cabildo.server.api;

import java.util.Map;
import java.util.Optional;
import org.cabildo.editorial.PageDescription;
import org.cabildo.editorial.PageState;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.LocalText;

/** A page as sent; a draft unless it says otherwise. */
record PageInput(
    Optional<String> title,
    Optional<String> body,
    Optional<Map<String, Translation>> translations,
    Optional<Integer> position,
    Optional<String> state) {
  /** Texts in another language; each may be absent. */
  record Translation(Optional<String> title, Optional<String> body) {}

  PageDescription description(String slug) {
    Optional<Translation> en = translations.map(t -> t.get("en"));
    return new PageDescription(
        slug,
        new LocalText(TenantInput.required("title", title), en.flatMap(Translation::title)),
        new LocalText(TenantInput.required("body", body), en.flatMap(Translation::body)),
        position.orElse(0),
        state.map(PageInput::state).orElse(PageState.DRAFT));
  }

  private static PageState state(String text) {
    for (PageState state : PageState.values()) {
      if (state.key().equals(text)) {
        return state;
      }
    }
    throw Problem.invalid("state", "not-one-of").with("values", "draft, published");
  }
}
