package org.cabildo.server.docs;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a page says that a program prints. {@code …} in a line stands for anything in that line; a
 * line of its own that is only {@code …} stands for any number of lines.
 *
 * @param text the block under the program
 */
record Output(String text) {
  boolean fits(String printed) {
    return pattern().matcher(printed.strip() + "\n").matches();
  }

  private Pattern pattern() {
    return Pattern.compile(text.strip().lines().map(Output::line).collect(Collectors.joining()));
  }

  private static String line(String line) {
    if (line.strip().equals("…")) {
      return "(?:[^\n]*\n)*";
    }
    return Arrays.stream(line.stripTrailing().split("…", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^\n]*"))
        + "[ \t]*\n";
  }
}
