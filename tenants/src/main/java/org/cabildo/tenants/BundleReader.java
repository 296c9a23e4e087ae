package org.cabildo.tenants;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cabildo.catalog.Office;
import org.cabildo.catalog.Theme;
import org.cabildo.editorial.PageDescription;
import org.cabildo.tenancy.Logo;
import org.cabildo.tenancy.Tenant;

/** Reads a bundle from its folder and reports everything that is wrong with it. */
public final class BundleReader {
  private static final Set<String> FILES =
      Set.of(
          TenantFile.NAME,
          CatalogFiles.OFFICES,
          CatalogFiles.THEMES,
          DatasetFile.FOLDER,
          PlanFile.NAME,
          PageFiles.FOLDER,
          "logo.svg",
          "README.md");
  private final Locale language;

  /**
   * A reader.
   *
   * @param language language of the messages: Spanish, or English
   */
  public BundleReader(Locale language) {
    this.language = language;
  }

  /**
   * What came of reading a folder.
   *
   * @param bundle present exactly when there are no findings
   * @param findings by file and line
   */
  public record Reading(Optional<Bundle> bundle, List<Finding> findings) {}

  /** Reads the folder of one bundle. */
  public Reading read(Path folder) {
    Findings findings = new Findings(language);
    if (!Files.isDirectory(folder)) {
      findings.report(".", 1, Rule.FILE_MISSING, folder);
      return new Reading(Optional.empty(), findings.sorted());
    }
    BundleFolder files = new BundleFolder(folder, findings);
    Optional<String> logo = logo(files);
    Optional<Tenant> tenant = TenantFile.read(files, logo);
    Optional<List<Office>> offices = CatalogFiles.offices(files);
    Optional<List<Theme>> themes = CatalogFiles.themes(files);
    List<BundledDataset> datasets = datasets(files, offices, themes);
    List<BundledCommitment> commitments =
        new PlanFile(
                files,
                offices.map(all -> slugs(all, Office::slug)),
                slugsOf(files.list(DatasetFile.FOLDER)))
            .read();
    List<PageDescription> pages = new PageFiles(files).read();
    strangers(files);
    Optional<Bundle> bundle =
        findings.isEmpty()
            ? tenant.map(
                known ->
                    new Bundle(
                        known,
                        offices.orElseThrow(),
                        themes.orElseThrow(),
                        datasets,
                        commitments,
                        pages))
            : Optional.empty();
    return new Reading(bundle, findings.sorted());
  }

  private static Optional<String> logo(BundleFolder files) {
    if (!files.has("logo.svg")) {
      return Optional.empty();
    }
    Optional<String> svg = files.text("logo.svg", Logo.LIMIT);
    for (Logo.Flaw flaw : svg.map(Logo::flaws).orElse(List.of())) {
      Rule rule = flaw.readable() ? Rule.SVG_UNSAFE : Rule.SVG_UNREADABLE;
      files.findings().report("logo.svg", flaw.line(), rule, flaw.what());
    }
    return svg;
  }

  private static List<BundledDataset> datasets(
      BundleFolder files, Optional<List<Office>> offices, Optional<List<Theme>> themes) {
    DatasetFile reader =
        new DatasetFile(
            files,
            offices.map(all -> slugs(all, Office::slug)),
            themes.map(all -> slugs(all, Theme::slug)));
    Set<String> described = new HashSet<>();
    List<BundledDataset> datasets = new ArrayList<>();
    List<String> names = files.list(DatasetFile.FOLDER);
    for (String name : names) {
      if (name.endsWith(".yaml")) {
        described.add(stem(name));
        reader.read(stem(name)).ifPresent(datasets::add);
      }
    }
    for (String name : names) {
      String file = DatasetFile.FOLDER + "/" + name;
      if (name.endsWith(".csv") && !described.contains(stem(name))) {
        files.findings().report(file, 1, Rule.CSV_ORPHAN, stem(name) + ".yaml");
      } else if (!name.endsWith(".csv") && !name.endsWith(".yaml")) {
        files.findings().reportWithSuggestion(file, 1, Rule.UNKNOWN_FILE, file, FILES);
      }
    }
    return datasets;
  }

  /** Slugs of the datasets that are described, whether or not their files are right. */
  private static Set<String> slugsOf(List<String> names) {
    return names.stream()
        .filter(name -> name.endsWith(".yaml"))
        .map(BundleReader::stem)
        .collect(Collectors.toSet());
  }

  private static <T> Set<String> slugs(List<T> all, Function<T, String> slug) {
    return all.stream().map(slug).collect(Collectors.toSet());
  }

  private static void strangers(BundleFolder files) {
    for (String name : files.list("")) {
      if (!FILES.contains(name)) {
        files.findings().reportWithSuggestion(name, 1, Rule.UNKNOWN_FILE, name, FILES);
      }
    }
  }

  private static String stem(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }
}
