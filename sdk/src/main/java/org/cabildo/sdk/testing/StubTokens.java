package org.cabildo.sdk.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, values and signs of a part of a query, one after another. */
final class StubTokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<text>'(?:[^']|'')*')|(?<name>\"(?:[^\"]|\"\")*\")|(?<number>-?\\d+(?:\\.\\d+)?)"
              + "|(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<sign><>|<=|>=|[=<>(),*]))");

  private final List<String> tokens = new ArrayList<>();
  private final String source;
  private int at;

  StubTokens(String source) {
    this.source = source.strip();
    Matcher matcher = TOKEN.matcher(this.source);
    int end = 0;
    while (end < this.source.length() && matcher.find(end) && matcher.start() == end) {
      tokens.add(matcher.group().strip());
      end = matcher.end();
    }
    if (end < this.source.length()) {
      throw unknown();
    }
  }

  boolean atEnd() {
    return at >= tokens.size();
  }

  String next() {
    if (atEnd()) {
      throw unknown();
    }
    return tokens.get(at++);
  }

  boolean peek(String token) {
    return !atEnd() && tokens.get(at).equalsIgnoreCase(token);
  }

  boolean accept(String token) {
    boolean there = peek(token);
    if (there) {
      at++;
    }
    return there;
  }

  void expect(String token) {
    if (!accept(token)) {
      throw unknown();
    }
  }

  /** A bare or quoted name; not one that is called like a function. */
  String name() {
    String token = next();
    if (token.startsWith("\"")) {
      return token.substring(1, token.length() - 1).replace("\"\"", "\"");
    }
    boolean word = Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
    if (!word || peek("(")) {
      throw unknown();
    }
    return token;
  }

  UnsupportedOperationException unknown() {
    return new UnsupportedOperationException(
        "StubPortal does not know ‘" + source + "’: test it against a running portal");
  }
}
