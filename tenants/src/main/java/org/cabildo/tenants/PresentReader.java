package org.cabildo.tenants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.Office;
import org.cabildo.catalog.Offices;
import org.cabildo.catalog.Theme;
import org.cabildo.commitment.Commitment;
import org.cabildo.commitment.CommitmentFilter;
import org.cabildo.commitment.Commitments;
import org.cabildo.editorial.Page;
import org.cabildo.editorial.PageDescription;
import org.cabildo.editorial.Pages;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Tenant;

/** Finds what there is of a bundle's tenant, in the scope of that tenant. */
@ApplicationScoped
class PresentReader {
  private final Offices offices;
  private final Datasets datasets;
  private final Commitments commitments;
  private final Pages pages;

  @Inject
  PresentReader(Offices offices, Datasets datasets, Commitments commitments, Pages pages) {
    this.offices = offices;
    this.datasets = datasets;
    this.commitments = commitments;
    this.pages = pages;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected PresentReader() {
    this(null, null, null, null);
  }

  /** What there is of {@code bundle}, besides the definition of the tenant, which is known. */
  Present read(Tenant tenant, Bundle bundle) {
    return new Present(
        Optional.of(tenant),
        bySlug(offices.list().stream().map(Offices.OfficeFigures::office).toList(), Office::slug),
        bySlug(offices.themes().stream().map(Offices.ThemeFigures::theme).toList(), Theme::slug),
        bySlug(
            bundle.datasets().stream()
                .flatMap(one -> found(() -> datasets.find(one.slug())).stream())
                .toList(),
            Dataset::slug),
        bundle.commitments().isEmpty()
            ? Map.of()
            : bySlug(
                commitments.list(CommitmentFilter.everything()).commitments(), Commitment::slug),
        bySlug(
            bundle.pages().stream()
                .flatMap(one -> found(() -> pages.find(one.slug())).stream())
                .map(Page::description)
                .toList(),
            PageDescription::slug),
        Set.of());
  }

  private static <T> Optional<T> found(Supplier<T> asked) {
    try {
      return Optional.of(asked.get());
    } catch (Problem problem) {
      if (problem.code() == ErrorCode.NOT_FOUND) {
        return Optional.empty();
      }
      throw problem;
    }
  }

  private static <T> Map<String, T> bySlug(Collection<T> all, Function<T, String> slug) {
    return all.stream().collect(Collectors.toMap(slug, Function.identity()));
  }
}
