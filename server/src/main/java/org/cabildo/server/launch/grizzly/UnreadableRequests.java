package org.cabildo.server.launch.grizzly;

import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps out of the log what the container says of each request that it cannot read: twenty lines at
 * the highest level, for whoever tries out doors. {@link UnaskedFilter} has answered it {@code
 * 400}; what fails once the application is asked is logged as before.
 */
final class UnreadableRequests implements Filter {
  /** Held, since loggers that nobody holds are forgotten with their filter. */
  private static final Logger CONTAINER = Logger.getLogger("jakarta.enterprise.web.core");

  private static final String READING = "postParseRequest";

  /** From now on, in this process. */
  static void keepOut() {
    CONTAINER.setFilter(new UnreadableRequests());
  }

  @Override
  public boolean isLoggable(LogRecord line) {
    return !whileReading(line.getThrown());
  }

  private static boolean whileReading(@Nullable Throwable thrown) {
    if (thrown != null) {
      for (StackTraceElement frame : thrown.getStackTrace()) {
        if (frame.getMethodName().equals(READING)) {
          return true;
        }
      }
    }
    return false;
  }
}
