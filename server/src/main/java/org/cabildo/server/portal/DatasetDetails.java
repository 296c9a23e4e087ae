package org.cabildo.server.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetDescription;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.refresh.SourceNotice;
import org.cabildo.server.api.Citation;
import org.cabildo.tenancy.Tenant;

/** Puts a dataset into the words of its page. */
final class DatasetDetails {
  private final Site site;
  private final Dataset dataset;
  private final Texts t;
  private final Formats f;

  DatasetDetails(Site site, Dataset dataset) {
    this.site = site;
    this.dataset = dataset;
    this.t = site.texts();
    this.f = site.formats();
  }

  DatasetView view(RowsView rows, List<DatasetVersion> versions, Optional<SourceNotice> refreshed) {
    DatasetDescription description = dataset.description();
    String title = site.in(description.title());
    String text = site.in(description.description());
    return new DatasetView(
        site.frame(
            new Site.Head(
                title,
                Card.firstSentence(text, site.language()),
                "/datasets/" + dataset.slug(),
                "dataset",
                Optional.of(JsonLd.dataset(site, dataset)))),
        title,
        description.title().languageIn(site.language()),
        Paragraphs.of(text),
        new Link(
            site.in(dataset.office().name()), site.href("/offices/" + dataset.office().slug())),
        dataset.themes().stream()
            .map(
                theme ->
                    new Link(
                        site.in(theme.name()),
                        site.links().page("/datasets").with("theme", theme.slug()).toString()))
            .toList(),
        f.date(dataset.modifiedAt()),
        f.iso(dataset.modifiedAt()),
        t.of("frequency." + description.frequency().key()),
        refreshed.map(
            source -> t.of("dataset.refreshed", source.host(), f.dateTime(source.checkedAt()))),
        new Link(Licenses.shortName(dataset.license().id()), dataset.license().url()),
        description.synthetic(),
        dataset
            .current()
            .map(
                v ->
                    t.of(
                        "dataset.size",
                        t.count("rows", v.table().rows(), f.number(v.table().rows())),
                        columns(v)))
            .orElse(t.of("dataset.no-data")),
        dataset.current().map(this::downloads).orElse(List.of()),
        dataset.current().map(this::files).orElse(List.of()),
        quality(),
        facts(),
        usage(),
        description.keywords().stream()
            .map(k -> new Link(k, site.links().page("/datasets").with("q", k).toString()))
            .toList(),
        rows,
        dataset
            .current()
            .map(
                v ->
                    v.table().schema().fields().stream()
                        .map(field -> ColumnView.of(field, v.table().rows(), t, f))
                        .toList())
            .orElse(List.of()),
        ApiView.base(site, dataset) + "/dictionary.csv",
        dataset.current().map(v -> ApiView.of(site, dataset, v.table().schema())),
        versions.stream().map(this::version).toList(),
        dataset.current().flatMap(v -> site.tenant().map(tenant -> citation(tenant, v))));
  }

  private String columns(DatasetVersion version) {
    int columns = version.table().schema().fields().size();
    return t.count("columns", columns, f.number(columns));
  }

  private List<DatasetView.Download> downloads(DatasetVersion version) {
    String base = ApiView.base(site, dataset);
    String rows = t.count("rows", version.table().rows(), f.number(version.table().rows()));
    return List.of(
        new DatasetView.Download(t.of("download.csv"), rows, base + "/data.csv"),
        new DatasetView.Download(t.of("download.json"), rows, base + "/data.json"),
        new DatasetView.Download(
            t.of("download.original"), f.bytes(version.original().bytes()), base + "/original"));
  }

  /** Every form of the table, for maps only where there are places. */
  private List<DatasetView.Download> files(DatasetVersion version) {
    boolean places = version.table().schema().hasPlaces();
    String base = ApiView.base(site, dataset);
    List<DatasetView.Download> files = new ArrayList<>();
    for (String format : List.of("csv", "xlsx", "json", "ndjson", "geojson", "parquet", "arrows")) {
      if (places || !format.equals("geojson")) {
        files.add(
            new DatasetView.Download(
                t.of("download." + format), t.of("file." + format), base + "/data." + format));
      }
    }
    files.add(
        new DatasetView.Download(
            t.of("download.original"), f.bytes(version.original().bytes()), base + "/original"));
    return files;
  }

  private DatasetView.QualityView quality() {
    long met = dataset.quality().criteria().stream().filter(c -> c.met()).count();
    return new DatasetView.QualityView(
        Grade.of(dataset.quality().score(), t),
        t.of("quality.summary", f.number(met), f.number(dataset.quality().criteria().size())),
        dataset.quality().criteria().stream()
            .map(
                c ->
                    new DatasetView.CriterionView(
                        t.of("quality." + c.key() + (c.met() ? "" : ".missing")), c.met()))
            .toList());
  }

  private List<AboutView.Fact> facts() {
    DatasetDescription description = dataset.description();
    List<AboutView.Fact> facts = new ArrayList<>();
    coverage(description).ifPresent(c -> facts.add(fact("fact.coverage", c)));
    description.source().ifPresent(s -> facts.add(fact("fact.source", s)));
    contact().ifPresent(c -> facts.add(new AboutView.Fact(t.of("fact.contact"), c, "mailto:" + c)));
    facts.add(fact("fact.created", f.date(dataset.createdAt())));
    return facts;
  }

  private List<AboutView.Fact> usage() {
    return List.of(
        fact("fact.views", f.number(dataset.usage().views())),
        fact("fact.downloads", f.number(dataset.usage().downloads())));
  }

  private AboutView.Fact fact(String key, String value) {
    return new AboutView.Fact(t.of(key), value, "");
  }

  private Optional<String> contact() {
    return dataset
        .description()
        .contactEmail()
        .or(() -> dataset.office().email())
        .or(() -> site.tenant().map(Tenant::contactEmail));
  }

  private Optional<String> coverage(DatasetDescription description) {
    Optional<String> start = description.temporalStart().map(f::date);
    Optional<String> end = description.temporalEnd().map(f::date);
    if (start.isPresent() && end.isPresent()) {
      return Optional.of(t.of("coverage.both", start.get(), end.get()));
    }
    return start.map(s -> t.of("coverage.from", s)).or(() -> end.map(e -> t.of("coverage.to", e)));
  }

  private DatasetView.VersionView version(DatasetVersion version) {
    return new DatasetView.VersionView(
        String.valueOf(version.number()),
        f.dateTime(version.publishedAt()),
        f.iso(version.publishedAt()),
        t.count("rows", version.table().rows(), f.number(version.table().rows())),
        columns(version),
        version.originalName() + " · " + f.bytes(version.original().bytes()),
        ApiView.base(site, dataset) + "/data.csv?version=" + version.number(),
        dataset.current().filter(c -> c.number() == version.number()).isPresent());
  }

  private DatasetView.Citation citation(Tenant tenant, DatasetVersion version) {
    Citation citation =
        new Citation(
            tenant,
            dataset,
            version,
            site.links().absolute("/datasets/" + dataset.slug()),
            Optional.empty());
    return new DatasetView.Citation(
        citation.text(site.language()), citation.bibtex(site.language()));
  }
}
