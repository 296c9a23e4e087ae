package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;

/** The offices and themes of the tenant in scope. */
@ApplicationScoped
public class Offices {

  /** All offices by name, with how many datasets of each the caller may see. */
  @Open
  public List<OfficeFigures> list() {
    throw new UnsupportedOperationException();
  }

  /** The office of that name. */
  @Open
  public Office find(String slug) {
    throw new UnsupportedOperationException(slug);
  }

  /** Creates or replaces an office. */
  @Requires(Permission.EDIT_CATALOG)
  public Office put(Office office) {
    throw new UnsupportedOperationException(office.slug());
  }

  /** All themes by name, with how many datasets of each the caller may see. */
  @Open
  public List<ThemeFigures> themes() {
    throw new UnsupportedOperationException();
  }

  /** Creates or replaces a theme. */
  @Requires(Permission.EDIT_CATALOG)
  public Theme putTheme(Theme theme) {
    throw new UnsupportedOperationException(theme.slug());
  }

  /** An office and how many datasets it has. */
  public record OfficeFigures(Office office, long datasets) {}

  /** A theme and how many datasets it has. */
  public record ThemeFigures(Theme theme, long datasets) {}
}
