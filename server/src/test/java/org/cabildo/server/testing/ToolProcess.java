package org.cabildo.server.testing;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/** Runs the programs that tests borrow from the machine. */
public final class ToolProcess {
  private ToolProcess() {}

  /** Runs a program, appending what it prints to a file, and returns its exit code. */
  static int run(List<String> command, Path log, Duration patience) throws IOException {
    File output = log.toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output));
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    builder.environment().put("REDOCLY_TELEMETRY", "off");
    builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
    Process process = builder.start();
    try {
      if (process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      throw new IOException(command.get(0) + " took longer than " + patience);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** What has to be done by one JVM at a time. */
  interface Work<T> {
    T done() throws IOException;
  }

  /** Does what no other JVM of these tests may do at the same time, such as installing a tool. */
  static <T> T alone(Work<T> work) throws IOException {
    Path lock = CabildoProcess.buildDirectory().resolve("tools.lock");
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      return work.done();
    }
  }

  /** Says on the console what could not run and why; the test that throws it counts as skipped. */
  public static TestAbortedException notRun(String what, String why) {
    String line = "NOT RUN: " + what + ": " + why;
    System.err.println(line);
    return new TestAbortedException(line);
  }
}
