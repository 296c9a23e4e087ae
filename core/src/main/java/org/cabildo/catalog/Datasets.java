package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableQuery;

/**
 * The datasets of the tenant in scope. Whatever the caller may not see is {@code not-found},
 * exactly as if it did not exist.
 */
@ApplicationScoped
public class Datasets {

  /** The dataset of that name. */
  @Open
  public Dataset find(String slug) {
    throw new UnsupportedOperationException(slug);
  }

  /** Creates a dataset without data. */
  @Requires(Permission.PUBLISH)
  public Dataset create(DatasetDescription description, DatasetState state) {
    throw new UnsupportedOperationException(description + "" + state);
  }

  /** Replaces what is written about a dataset; its slug stays. */
  @Requires(Permission.PUBLISH)
  public Dataset describe(String slug, DatasetDescription description) {
    throw new UnsupportedOperationException(slug + description);
  }

  /** Publishes, withdraws or takes back to draft. */
  @Requires(Permission.PUBLISH)
  public Dataset move(String slug, DatasetState state) {
    throw new UnsupportedOperationException(slug + state);
  }

  /**
   * Reads a file and makes it the current version; all or nothing. The same bytes again change
   * nothing.
   */
  @Requires(Permission.PUBLISH)
  public DatasetVersion upload(String slug, InputStream content, String fileName) {
    throw new UnsupportedOperationException(slug + content + fileName);
  }

  /** All versions, latest first. */
  @Open
  public List<DatasetVersion> versions(String slug) {
    throw new UnsupportedOperationException(slug);
  }

  /** One version. */
  @Open
  public DatasetVersion version(String slug, int number) {
    throw new UnsupportedOperationException(slug + number);
  }

  /** One page of rows of a version that {@link #find} or {@link #version} gave. */
  @Open
  public RowStream rows(DatasetVersion version, TableQuery query) {
    throw new UnsupportedOperationException(version + "" + query);
  }
}
