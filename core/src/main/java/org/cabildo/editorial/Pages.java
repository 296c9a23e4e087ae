package org.cabildo.editorial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * The pages of the tenant in scope. A draft is {@code not-found} for who may not read drafts, and
 * looking for it costs as many statements as looking for what is not there.
 */
@ApplicationScoped
public class Pages {
  private final PageStore store;
  private final MenuMemory memory;
  private final Scopes scopes;
  private final PageSettings settings;

  @Inject
  Pages(PageStore store, MenuMemory memory, Scopes scopes, PageSettings settings) {
    this.store = store;
    this.memory = memory;
    this.scopes = scopes;
    this.settings = settings;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Pages() {
    this(null, null, null, null);
  }

  /** Those that the caller may see, in the order of the portal. */
  @Open
  public List<PageHeading> list() {
    boolean drafts = scopes.may(Permission.READ_DRAFTS);
    return store.headings().stream().filter(page -> drafts || page.isPublic()).toList();
  }

  /** Those that everybody sees, in the order of the portal; remembered for a second. */
  @Open
  public List<PageHeading> menu() {
    return memory.menu(() -> store.headings().stream().filter(PageHeading::isPublic).toList());
  }

  /** The page of that name. */
  @Open
  public Page find(String slug) {
    return store
        .find(slug)
        .filter(page -> page.isPublic() || scopes.may(Permission.READ_DRAFTS))
        .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }

  /**
   * Only says whether a page could be written.
   *
   * @throws Problem {@code invalid}
   */
  @Requires(Permission.EDIT_CATALOG)
  public void check(PageDescription page) {
    PageCheck.check(page, settings.longest());
  }

  /**
   * Writes a page, or replaces the one of that name.
   *
   * @throws Problem {@code invalid}; {@code quota} when the portal has as many as it may
   */
  @Requires(Permission.EDIT_CATALOG)
  public Page put(PageDescription page) {
    PageCheck.check(page, settings.longest());
    return store.put(page);
  }

  /** Removes a page, if there is one; its name is free again. */
  @Requires(Permission.EDIT_CATALOG)
  public void remove(String slug) {
    store.remove(slug);
  }
}
