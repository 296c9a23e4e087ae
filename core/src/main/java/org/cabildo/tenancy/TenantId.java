package org.cabildo.tenancy;

import java.util.Set;
import java.util.regex.Pattern;
import org.cabildo.problem.Problem;

/**
 * The short name of a tenant: first part of its portal's path, of its file store and of every key
 * in the database. Lower-case ASCII letters, digits and hyphens, 2 to 40 characters, starting with
 * a letter.
 */
public record TenantId(String value) implements Comparable<TenantId> {
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,38}[a-z0-9]");

  /** First path segments that belong to the installation, so no tenant may take them. */
  private static final Set<String> RESERVED =
      Set.of(
          "api",
          "console",
          "assets",
          "health",
          "metrics",
          "tenants",
          "search",
          "compare",
          "about",
          "datasets",
          "federation",
          "static",
          "admin",
          "mcp",
          "sitemap",
          "www",
          "developers",
          "statistics",
          "indicators",
          "challenges",
          "offices",
          "apps",
          // The folder of temporary files lies beside those of the tenants.
          "tmp");

  public TenantId {
    if (!SHAPE.matcher(value).matches()) {
      throw Problem.invalid("id", "not-a-slug");
    }
    if (RESERVED.contains(value)) {
      throw Problem.invalid("id", "reserved");
    }
  }

  /** Whether {@code text} could name a tenant; the door asks before it looks one up. */
  public static boolean isValid(String text) {
    return SHAPE.matcher(text).matches() && !RESERVED.contains(text);
  }

  @Override
  public int compareTo(TenantId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
