package org.cabildo.server.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What the launcher says to whoever started it. The process's own streams, because the container
 * redirects {@code System.out}; in UTF-8 wherever the terminal's encoding cannot write Spanish.
 */
final class Console {
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset());
  private static final PrintStream ERR =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset());

  private Console() {}

  static void say(String line) {
    OUT.println(line);
  }

  static void error(String line) {
    ERR.println("cabildo: " + line);
  }

  static PrintStream out() {
    return OUT;
  }

  private static Charset charset() {
    Charset terminal = Charset.forName(System.getProperty("sun.stdout.encoding", "UTF-8"));
    return terminal.newEncoder().canEncode("áñ«·…") ? terminal : StandardCharsets.UTF_8;
  }
}
