package org.cabildo.server.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.commitment.PublicationPlan;
import org.cabildo.server.portal.theme.ThemeSheet;
import org.cabildo.tenancy.Tenant;

/**
 * Writes every page with sample content to {@code target/preview}, to be looked at without a
 * server: {@code python3 -m http.server -d target/preview}.
 */
public final class PortalPreview {
  private final Path folder;

  private PortalPreview(Path folder) {
    this.folder = folder;
  }

  /** Writes the pages. */
  public static void main(String[] arguments) throws IOException {
    new PortalPreview(Path.of(arguments.length > 0 ? arguments[0] : "target/preview")).write();
  }

  private void write() throws IOException {
    for (String asset : Assets.paths()) {
      put(
          Assets.path(asset).substring(1),
          new String(Assets.file(asset).orElseThrow(), StandardCharsets.UTF_8));
    }
    for (Tenant tenant : Samples.tenants()) {
      String id = tenant.id().value();
      put(id + "/logo.svg", Logo.of(tenant).svg());
      put(id + "/theme.css", ThemeSheet.of(tenant, Assets.path("patterns/")).css());
      for (String language : List.of("es", "en")) {
        pages(tenant, language);
      }
    }
    put("theme.css", ThemeSheet.federal(Assets.path("patterns/")).css());
  }

  private void pages(Tenant tenant, String language) throws IOException {
    Site site = Samples.site(Optional.of(tenant), language, Map.of());
    String at = tenant.id() + "/" + language + "-";
    put(
        at + "home.html",
        Templates.render(
            "home",
            HomePage.view(
                site,
                Optional.of(Samples.figures(tenant)),
                Samples.summaries(),
                Samples.summaries(),
                Samples.themes(),
                Samples.offices(),
                Samples.plan("Arbolado urbano").figures())));
    put(
        at + "plan.html",
        Templates.render("plan", PlanPage.view(site, Samples.plan("Arbolado urbano"))));
    put(
        at + "home-empty.html",
        Templates.render(
            "home",
            HomePage.view(
                site,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new PublicationPlan.Figures(0, 0, 0, 0, 0))));
    Site searching =
        Samples.site(
            Optional.of(tenant),
            language,
            Map.of("q", List.of("luz"), "theme", List.of("ciudad"), "format", List.of("csv")));
    put(
        at + "search.html",
        Templates.render(
            "search", SearchPage.view(searching, Samples.result(Samples.summaries()), List.of())));
    put(
        at + "search-empty.html",
        Templates.render(
            "search", SearchPage.view(searching, Samples.nothing(), Samples.themes())));
    put(at + "dataset.html", Templates.render("dataset", SamplePages.dataset(site)));
    put(
        at + "offices.html",
        Templates.render("offices", OfficesPage.view(site, Samples.offices())));
    put(
        at + "office.html",
        Templates.render(
            "office",
            OfficePage.view(
                site,
                Samples.office("alumbrado", "Dirección de Alumbrado Público"),
                Samples.result(Samples.summaries()))));
    put(at + "about.html", Templates.render("about", AboutPage.view(site, tenant)));
  }

  private void put(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
