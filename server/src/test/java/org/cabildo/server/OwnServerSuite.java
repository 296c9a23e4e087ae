package org.cabildo.server;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The integration tests that start and stop servers, containers and databases of their own. */
@Suite
@SelectPackages("org.cabildo.server")
@IncludeClassNamePatterns(".*IT")
@IncludeTags(SharedServerSuite.OWN)
final class OwnServerSuite {}
