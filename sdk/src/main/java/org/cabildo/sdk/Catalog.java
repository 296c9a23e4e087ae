package org.cabildo.sdk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What one tenant publishes. Comes from {@link Portal#catalog}; costs nothing to create.
 *
 * <pre>{@code
 * Catalog xalapa = portal.catalog("xalapa");
 * xalapa.search("presupuesto").limit(10).forEach(dataset -> System.out.println(dataset.title()));
 * }</pre>
 */
public final class Catalog {
  private static final int PAGE = 100;

  private final Wire wire;
  private final String tenant;

  Catalog(Wire wire, String tenant) {
    this.wire = wire;
    this.tenant = tenant;
  }

  /** {@return the tenant's short name, such as {@code xalapa}} */
  public String id() {
    return tenant;
  }

  /**
   * {@return who the tenant is} Sends one request.
   *
   * @throws PortalException.NotFound if there is no such tenant
   */
  public Tenant tenant() {
    return Tenant.of(wire.get(Address.of("tenants", tenant)));
  }

  /** {@return every published dataset, page by page as they are read} */
  public Results<DatasetSummary> datasets() {
    return summaries(address("datasets"));
  }

  /**
   * {@return the published datasets that match, best first, page by page as they are read}
   *
   * @param text words in any language; accents, case and plurals do not matter
   */
  public Results<DatasetSummary> search(String text) {
    return summaries(address("datasets").with("q", text));
  }

  /**
   * {@return one dataset} Sends one request.
   *
   * @param slug such as {@code alumbrado}
   * @throws PortalException.NotFound if the tenant publishes none of that name
   */
  public Dataset dataset(String slug) {
    return Dataset.of(wire, tenant, wire.get(address("datasets", slug)));
  }

  /**
   * {@return one dataset, if the tenant publishes it} Sends one request.
   *
   * @param slug such as {@code alumbrado}
   * @throws PortalException.NotFound if there is no such tenant
   */
  public Optional<Dataset> findDataset(String slug) {
    try {
      return Optional.of(dataset(slug));
    } catch (PortalException.NotFound e) {
      // Only the portal itself can say so: not an unknown tenant, not a server that is no portal.
      if (e.code().equals(Optional.of("not-found"))) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** {@return the offices that publish} Sends one request. */
  public List<Office> offices() {
    return wire.get(address("offices")).list("offices", Office::of);
  }

  /** {@return the subjects of the datasets} Sends one request. */
  public List<Theme> themes() {
    return wire.get(address("themes")).list("themes", Theme::of);
  }

  /**
   * {@return a query over the rows of a dataset} Sends nothing yet.
   *
   * @param slug such as {@code alumbrado}
   */
  public TableQuery table(String slug) {
    return new TableQuery(wire, address("datasets", slug), Clauses.NONE);
  }

  /**
   * Creates a dataset, without rows yet. Needs the token of a publisher.
   *
   * @param draft what it is about
   * @return the new dataset
   * @throws PortalException.Rejected if the slug is taken, or the portal misses something
   */
  public Dataset create(DatasetDraft draft) {
    return Dataset.of(wire, tenant, wire.send("POST", address("datasets"), draft.input()));
  }

  /**
   * Publishes a file as a dataset: creates the dataset or renews its description, then uploads the
   * file as a new version. Publishing the same again changes nothing, so a nightly job may. Needs
   * the token of a publisher.
   *
   * @param draft what it is about
   * @param file as for {@link Dataset#upload}
   * @return the dataset with its new version
   * @throws PortalException.Rejected if the portal cannot take the description or the file
   * @throws IllegalArgumentException if this machine cannot read the file; nothing is sent
   */
  public Dataset publish(DatasetDraft draft, Path file) {
    Dataset.requireReadable(file);
    if (findDataset(draft.slug()).isPresent()) {
      wire.send("PUT", address("datasets", draft.slug()), draft.renewal());
    } else {
      create(draft);
    }
    Dataset dataset = dataset(draft.slug());
    dataset.upload(file);
    return dataset(draft.slug());
  }

  /** {@return the tenant's short name in brackets} */
  @Override
  public String toString() {
    return "Catalog[" + tenant + "]";
  }

  private Results<DatasetSummary> summaries(Address address) {
    return Results.byOffset(
        wire, address, "datasets", PAGE, json -> DatasetSummary.of(json, tenant));
  }

  private Address address(String... segments) {
    Address address = Address.of("tenants", tenant);
    for (String segment : segments) {
      address = address.below(segment);
    }
    return address;
  }
}
