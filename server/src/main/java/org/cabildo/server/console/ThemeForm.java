package org.cabildo.server.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.catalog.Theme;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.Fields.Need;
import org.cabildo.tenancy.LocalText;

/** The form of a theme. */
final class ThemeForm {
  /** Drawings of the portal's sprite that stand for a subject. */
  private static final List<String> ICONS =
      List.of(
          "folder-open",
          "banknote",
          "bike",
          "building-2",
          "bus",
          "chart-column",
          "construction",
          "droplets",
          "heart-pulse",
          "landmark",
          "leaf",
          "lightbulb",
          "map-pin",
          "plane",
          "recycle",
          "scale",
          "school",
          "shield",
          "store",
          "theater",
          "trees",
          "users",
          "waves");

  private ThemeForm() {}

  static Values blank() {
    return Values.none().with("icon", "folder-open");
  }

  static Values of(Theme theme) {
    return Values.none()
        .with("name", theme.name().es())
        .with("nameEn", theme.name().en())
        .with("icon", theme.icon());
  }

  static FormView view(
      Desk desk, Values values, Optional<String> existing, Optional<Problem> problem) {
    Fields fields =
        new Fields(desk, "theme.", values, problem)
            .add("name", "text", Need.REQUIRED)
            .choose("icon", "icon", Need.REQUIRED, icons(desk))
            .add("nameEn", "text", Need.OPTIONAL);
    if (existing.isEmpty()) {
      fields.add("slug", "text", Need.OPTIONAL);
    }
    return fields.form(
        desk.href("/catalog/theme") + existing.map(slug -> "?slug=" + slug).orElse(""));
  }

  /**
   * The theme.
   *
   * @throws Problem {@code invalid}
   */
  static Theme theme(Values sent, String slug) {
    String icon = sent.required("icon");
    return new Theme(
        slug,
        new LocalText(sent.required("name"), sent.text("nameEn")),
        ICONS.contains(icon) ? icon : "folder-open");
  }

  private static Map<String, String> icons(Desk desk) {
    Map<String, String> choices = new LinkedHashMap<>();
    ICONS.forEach(icon -> choices.put(icon, desk.t().of("icon." + icon)));
    return choices;
  }
}
