package org.cabildo.tenants;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing that applying a bundle does, or leaves.
 *
 * @param action what happens
 * @param subject what kind of thing it happens to
 * @param name its slug
 * @param reason why it is left as it is, key of the texts; empty otherwise
 */
public record Step(Action action, Subject subject, String name, Optional<String> reason) {
  /** What happens. */
  public enum Action {
    /** It is not there yet. */
    CREATE,
    /** It is there as an older bundle said. */
    CHANGE,
    /** It is there as the bundle says. */
    NOTHING,
    /** It is there otherwise because the tenant's own people want it so. */
    KEEP
  }

  /** What kind of thing. */
  public enum Subject {
    TENANT,
    OFFICE,
    THEME,
    /** A dataset's metadata. */
    DATASET,
    /** A dataset's rows. */
    DATA,
    /** What is written about a commitment. */
    COMMITMENT,
    /** Date, dataset and end of a commitment. */
    PROMISE,
    PAGE;

    /** What the journal calls the thing of that name: {@code office/alumbrado}. */
    String target(String name) {
      Subject written = this == PROMISE ? COMMITMENT : this;
      return written.name().toLowerCase(Locale.ROOT) + "/" + name;
    }
  }

  /** What the journal calls the thing it happens to. */
  String target() {
    return subject.target(name);
  }

  /** One line: {@code create office alumbrado}. */
  public String text(Locale language) {
    Texts texts = new Texts(language);
    String why = reason.map(key -> " (" + texts.text("reason." + key) + ")").orElse("");
    return texts.text("action." + action.name().toLowerCase(Locale.ROOT))
        + " "
        + texts.text("kind-of." + subject.name().toLowerCase(Locale.ROOT))
        + " "
        + name
        + why;
  }
}
