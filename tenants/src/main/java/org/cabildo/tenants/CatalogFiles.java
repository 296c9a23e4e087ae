package org.cabildo.tenants;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cabildo.catalog.Office;
import org.cabildo.catalog.Theme;

/** Reads {@code offices.yaml} and {@code themes.yaml}; nothing when the file is unreadable. */
final class CatalogFiles {
  static final String OFFICES = "offices.yaml";
  static final String THEMES = "themes.yaml";

  private CatalogFiles() {}

  static Optional<List<Office>> offices(BundleFolder folder) {
    return read(folder, OFFICES, "offices", CatalogFiles::office);
  }

  static Optional<List<Theme>> themes(BundleFolder folder) {
    return read(folder, THEMES, "themes", CatalogFiles::theme);
  }

  /** The mappings of the list {@code key}, the only key of a file; none has the slug of another. */
  static <T> Optional<List<T>> read(
      BundleFolder folder, String file, String key, Function<Section, T> one) {
    Optional<Section> top = YamlFile.read(folder, file, folder.findings());
    if (top.isEmpty()) {
      return Optional.empty();
    }
    top.get().only(key);
    if (!top.get().has(key)) {
      top.get().report(1, Rule.MISSING, key);
    }
    Set<String> slugs = new HashSet<>();
    List<T> all = new ArrayList<>();
    for (Section section : top.get().sections(key)) {
      Value slug = section.text("slug");
      if (slug.text().isPresent() && !slugs.add(slug.text().get())) {
        slug.report(Rule.REPEATED, slug.text().get());
      }
      all.add(one.apply(section));
    }
    return Optional.of(all);
  }

  private static Office office(Section office) {
    office.only("slug", "name", "description", "email", "website");
    return new Office(
        office.text("slug").slug().orElse(""),
        office.localText("name", 200),
        office.localText("description", 4_000),
        office.optional("email").flatMap(Value::email),
        office.optional("website").flatMap(Value::url).map(URI::toString));
  }

  private static Theme theme(Section theme) {
    theme.only("slug", "name", "icon");
    return new Theme(
        theme.text("slug").slug().orElse(""),
        theme.localText("name", 120),
        theme.text("icon").slug().orElse(""));
  }
}
