package org.cabildo.server;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The integration tests with a real Keycloak; only the profile of that name runs them. */
@Suite
@SelectPackages("org.cabildo.server")
@IncludeClassNamePatterns(".*IT")
@IncludeTags(KeycloakSuite.KEYCLOAK)
public final class KeycloakSuite {
  /** Tag of a test that needs Keycloak. */
  public static final String KEYCLOAK = "keycloak";
}
