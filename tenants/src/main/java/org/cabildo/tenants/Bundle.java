package org.cabildo.tenants;

import java.util.List;
import org.cabildo.catalog.Office;
import org.cabildo.catalog.Theme;
import org.cabildo.editorial.PageDescription;
import org.cabildo.tenancy.Tenant;

/**
 * A tenant as code, read and found right.
 *
 * @param tenant its definition; {@code since} is the epoch, and no hosts means “as they are”
 * @param offices in the order of the file
 * @param themes in the order of the file
 * @param datasets by slug
 * @param commitments in the order of the file
 * @param pages by slug
 */
public record Bundle(
    Tenant tenant,
    List<Office> offices,
    List<Theme> themes,
    List<BundledDataset> datasets,
    List<BundledCommitment> commitments,
    List<PageDescription> pages) {
  public Bundle {
    offices = List.copyOf(offices);
    themes = List.copyOf(themes);
    datasets = List.copyOf(datasets);
    commitments = List.copyOf(commitments);
    pages = List.copyOf(pages);
  }
}
