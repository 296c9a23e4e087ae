package org.cabildo.server.testing;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Starts what Arquillian reads before its first test, and stops everything when the session of
 * tests is over.
 */
public final class ServicesOfTheSession implements LauncherSessionListener {
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    session.getLauncher().registerTestExecutionListeners(new DatabaseForArquillian());
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    BrowserForTests.stopIfStarted();
    RunningServer.stopIfStarted();
    EmbeddedPostgresForTests.stopIfStarted();
  }

  private static final class DatabaseForArquillian implements TestExecutionListener {
    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
      if (plan.getRoots().stream()
          .flatMap(root -> plan.getDescendants(root).stream())
          .anyMatch(DatabaseForArquillian::runsInside)) {
        EmbeddedPostgresForTests.roles();
      }
    }

    private static boolean runsInside(TestIdentifier test) {
      TestSource source = test.getSource().orElse(null);
      return source instanceof ClassSource found
          && AnnotationSupport.findRepeatableAnnotations(found.getJavaClass(), ExtendWith.class)
              .stream()
              .flatMap(extended -> java.util.Arrays.stream(extended.value()))
              .anyMatch(ArquillianExtension.class::equals);
    }
  }
}
