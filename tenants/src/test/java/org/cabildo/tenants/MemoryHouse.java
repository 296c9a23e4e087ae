package org.cabildo.tenants;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetDescription;
import org.cabildo.catalog.DatasetState;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.License;
import org.cabildo.catalog.Office;
import org.cabildo.catalog.Offices;
import org.cabildo.catalog.Onboarding;
import org.cabildo.catalog.Quality;
import org.cabildo.catalog.Theme;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.Blob;
import org.cabildo.storage.BlobId;
import org.cabildo.table.ImportReport;
import org.cabildo.table.TableFile;
import org.cabildo.table.TableSchema;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;
import org.cabildo.tenancy.Tenants;

/** The core's verbs on maps, for one tenant; who writes comes from the scope, as in the core. */
final class MemoryHouse {
  final Scopes scopes = new Scopes();
  final Map<TenantId, Tenant> tenants = new TreeMap<>();
  final Map<String, Office> offices = new TreeMap<>();
  final Map<String, Theme> themes = new TreeMap<>();
  final Map<String, Dataset> datasets = new TreeMap<>();
  private final Map<String, String> lastWriters = new TreeMap<>();
  final MemoryPlan plan = new MemoryPlan(this::wrote);
  final MemoryPages pages = new MemoryPages(this::wrote);

  Bundles bundles() {
    return new Bundles(
        scopes,
        new Registry(),
        new Desk(),
        new PresentReader(new OfficeShelf(), new DatasetShelf(), plan, pages),
        new WriterMemory(),
        new StepWriter(new OfficeShelf(), new DatasetShelf(), plan, pages));
  }

  Datasets datasetVerb() {
    return new DatasetShelf();
  }

  Offices officeVerb() {
    return new OfficeShelf();
  }

  private void wrote(String target) {
    lastWriters.put(target, scopes.current().caller().subject());
  }

  private final class Registry extends Tenants {
    @Override
    public Optional<Tenant> find(TenantId id) {
      return Optional.ofNullable(tenants.get(id));
    }
  }

  private final class Desk extends Onboarding {
    @Override
    public Tenant open(Tenant tenant) {
      return change(tenant);
    }

    @Override
    public Tenant change(Tenant tenant) {
      tenants.put(tenant.id(), tenant);
      wrote("tenant/" + tenant.id());
      return tenant;
    }
  }

  private final class OfficeShelf extends Offices {
    @Override
    public List<OfficeFigures> list() {
      scopes.tenant();
      return offices.values().stream().map(office -> new OfficeFigures(office, 0)).toList();
    }

    @Override
    public Office put(Office office) {
      scopes.tenant();
      offices.put(office.slug(), office);
      wrote("office/" + office.slug());
      return office;
    }

    @Override
    public List<ThemeFigures> themes() {
      return themes.values().stream().map(theme -> new ThemeFigures(theme, 0)).toList();
    }

    @Override
    public Theme putTheme(Theme theme) {
      themes.put(theme.slug(), theme);
      wrote("theme/" + theme.slug());
      return theme;
    }
  }

  private final class DatasetShelf extends Datasets {
    @Override
    public Dataset find(String slug) {
      scopes.tenant();
      return Optional.ofNullable(datasets.get(slug))
          .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    }

    @Override
    public Dataset create(DatasetDescription description, DatasetState state) {
      return keep(description, state, Optional.empty());
    }

    @Override
    public Dataset describe(String slug, DatasetDescription description) {
      return keep(description, find(slug).state(), find(slug).current());
    }

    @Override
    public DatasetVersion upload(String slug, InputStream content, String fileName) {
      Dataset dataset = find(slug);
      BlobId id = new BlobId(sha256(content));
      DatasetVersion version =
          new DatasetVersion(
              dataset.current().map(DatasetVersion::number).orElse(0) + 1,
              new TableFile(id, new TableSchema(List.of()), 1),
              new Blob(id, 1),
              fileName,
              new ImportReport("UTF-8", ",", 1, 0, List.of()),
              Instant.EPOCH,
              scopes.current().caller().subject());
      datasets.put(slug, dataset(dataset.description(), dataset.state(), Optional.of(version)));
      return version;
    }

    private Dataset keep(
        DatasetDescription description, DatasetState state, Optional<DatasetVersion> current) {
      Dataset dataset = dataset(description, state, current);
      datasets.put(description.slug(), dataset);
      wrote("dataset/" + description.slug());
      return dataset;
    }

    private Dataset dataset(
        DatasetDescription description, DatasetState state, Optional<DatasetVersion> current) {
      return new Dataset(
          new UUID(0, description.slug().hashCode()),
          description,
          offices.get(description.office()),
          List.of(),
          License.all().get(0),
          state,
          current,
          new Quality(0, List.of()),
          new Dataset.Usage(0, 0),
          Optional.empty(),
          Instant.EPOCH,
          Instant.EPOCH);
    }
  }

  private final class WriterMemory extends Handwork {
    @Override
    Set<String> among(Set<String> targets) {
      Set<String> theirs = new HashSet<>(targets);
      theirs.removeIf(target -> BundlePlanner.SUBJECT.equals(lastWriters.get(target)));
      return theirs;
    }
  }

  private static String sha256(InputStream content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      return HexFormat.of().formatHex(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
