package org.cabildo.server;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The integration tests that look at one server with the demonstration, one after the other, and
 * some that start what they need. They run in one JVM, so that it is started once, beside {@link
 * OwnServerSuite} in another; both should take about the same time.
 */
@Suite
@SelectPackages("org.cabildo.server")
@IncludeClassNamePatterns(".*IT")
@ExcludeTags({SharedServerSuite.OWN, KeycloakSuite.KEYCLOAK})
public final class SharedServerSuite {
  /** Tag of a test in the other JVM: it starts what it needs, or shares it with those there. */
  public static final String OWN = "own-server";
}
