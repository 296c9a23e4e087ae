package org.cabildo.server;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The integration tests that look at one server with the demonstration, one after the other. They
 * run in one JVM, so that it is started once, beside {@link OwnServerSuite} in another.
 */
@Suite
@SelectPackages("org.cabildo.server")
@IncludeClassNamePatterns(".*IT")
@ExcludeTags({SharedServerSuite.OWN, KeycloakSuite.KEYCLOAK})
public final class SharedServerSuite {
  /** Tag of a test that starts what it needs, or shares it with its neighbours only. */
  public static final String OWN = "own-server";
}
