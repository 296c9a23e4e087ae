package org.cabildo.table;

import java.util.ArrayList;
import java.util.List;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.table.Token.Kind;

/** Cuts a parameter of a query into {@link Token}s. */
final class Lexer {
  /** Longest parameter that is read. */
  static final int LONGEST = 20_000;

  private static final int EXCERPT = 40;
  private final String text;
  private final String in;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text, String in) {
    this.text = text;
    this.in = in;
  }

  /**
   * The pieces of a text, ending with one of kind {@link Kind#END}.
   *
   * @param in name of the parameter, for problems
   */
  static List<Token> cut(String text, String in) {
    if (text.length() > LONGEST) {
      throw Problem.invalid(in, "too-long").with("limit", LONGEST);
    }
    Lexer lexer = new Lexer(text, in);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '\'') {
        quoted('\'', Kind.STRING);
      } else if (c == '"') {
        quoted('"', Kind.NAME);
      } else if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
        number();
      } else if (c == '_' || Character.isLetter(c)) {
        word();
      } else {
        sign(c);
      }
    }
    tokens.add(new Token(Kind.END, "", text.length() + 1));
  }

  private void quoted(char quote, Kind kind) {
    int start = at++;
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != quote) {
        value.append(c);
      } else if (at < text.length() && text.charAt(at) == quote) {
        value.append(quote);
        at++;
      } else {
        tokens.add(new Token(kind, value.toString(), start + 1));
        return;
      }
    }
    String found = text.substring(start, Math.min(text.length(), start + EXCERPT));
    throw syntax(in, start + 1, "closing-quote", found);
  }

  private void number() {
    int start = at;
    digits();
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      digits();
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      int sign = at + 1;
      boolean signed =
          sign < text.length() && (text.charAt(sign) == '+' || text.charAt(sign) == '-');
      int first = signed ? sign + 1 : sign;
      if (isDigit(first)) {
        at = first;
        digits();
      }
    }
    tokens.add(new Token(Kind.NUMBER, text.substring(start, at), start + 1));
  }

  private void digits() {
    while (isDigit(at)) {
      at++;
    }
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private void word() {
    int start = at;
    while (at < text.length()
        && (text.charAt(at) == '_' || Character.isLetterOrDigit(text.charAt(at)))) {
      at++;
    }
    tokens.add(new Token(Kind.WORD, text.substring(start, at), start + 1));
  }

  private void sign(char c) {
    String two = text.substring(at, Math.min(text.length(), at + 2));
    if (two.equals("<>") || two.equals("<=") || two.equals(">=")) {
      tokens.add(new Token(Kind.SIGN, two, at + 1));
      at += 2;
    } else if ("=<>(),*-".indexOf(c) >= 0) {
      tokens.add(new Token(Kind.SIGN, String.valueOf(c), at + 1));
      at++;
    } else {
      String found = text.substring(at, text.offsetByCodePoints(at, 1));
      throw syntax(in, at + 1, "expression", found);
    }
  }

  /** The problem of a text that cannot be read. */
  static Problem syntax(String in, int position, String expected, String found) {
    return Problem.of(ErrorCode.SYNTAX)
        .at(in, position)
        .with("expected", expected)
        .with("found", found);
  }
}
