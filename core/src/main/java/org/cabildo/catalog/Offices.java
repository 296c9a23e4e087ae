package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** The offices and themes of the tenant in scope. */
@ApplicationScoped
public class Offices {
  private final OfficeStore store;

  @Inject
  Offices(OfficeStore store) {
    this.store = store;
  }

  /** For the container's proxy only. */
  protected Offices() {
    this(new OfficeStore());
  }

  /** All offices by name, with how many published datasets each has. */
  @Open
  public List<OfficeFigures> list() {
    return store.offices();
  }

  /** The office of that name. */
  @Open
  public Office find(String slug) {
    return store.office(slug).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }

  /** Creates or replaces an office. */
  @Requires(Permission.EDIT_CATALOG)
  public Office put(Office office) {
    DescriptionCheck.check(office);
    return store.put(office);
  }

  /** All themes by name, with how many published datasets each has. */
  @Open
  public List<ThemeFigures> themes() {
    return store.themes();
  }

  /** Creates or replaces a theme. */
  @Requires(Permission.EDIT_CATALOG)
  public Theme putTheme(Theme theme) {
    DescriptionCheck.check(theme);
    return store.putTheme(theme);
  }

  /** An office and how many published datasets it has. */
  public record OfficeFigures(Office office, long datasets) {}

  /** A theme and how many published datasets it has. */
  public record ThemeFigures(Theme theme, long datasets) {}
}
