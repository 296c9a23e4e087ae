package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * A form as it is shown.
 *
 * @param action where it is sent
 * @param token proves that it is ours
 * @param parts its fields in groups
 * @param submit what its button says
 * @param error what is wrong, when it is not one field
 */
public record FormView(
    String action, String token, List<Part> parts, String submit, Optional<String> error) {
  /**
   * Some fields that belong together.
   *
   * @param title absent when the form is short
   */
  public record Part(Optional<String> title, List<FieldView> fields) {}

  /** The same with something wrong that is not one field. */
  FormView failing(Optional<String> what) {
    return new FormView(action, token, parts, submit, what);
  }

  /** The fields with something wrong, for the summary above the form. */
  public List<FieldView> mistakes() {
    return parts.stream()
        .flatMap(part -> part.fields().stream())
        .filter(field -> field.error().isPresent())
        .toList();
  }
}
