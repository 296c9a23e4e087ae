package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import org.cabildo.access.Open;

/** Finds datasets of the tenant in scope. */
@ApplicationScoped
public class Search {

  /** The datasets that match, published ones only. */
  @Open
  public SearchResult search(SearchQuery query) {
    throw new UnsupportedOperationException(query.toString());
  }
}
