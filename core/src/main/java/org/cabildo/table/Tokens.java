package org.cabildo.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cabildo.problem.Problem;
import org.cabildo.table.Token.Kind;

/** The pieces of one parameter, read from left to right. */
final class Tokens {
  private static final Set<String> RESERVED =
      Set.of(
          "and",
          "or",
          "not",
          "in",
          "like",
          "between",
          "is",
          "null",
          "true",
          "false",
          "as",
          "asc",
          "desc",
          "distinct");
  private static final int EXCERPT = 40;
  private final String in;
  private final List<Token> tokens;
  private int next;

  Tokens(String text, String in) {
    this.in = in;
    this.tokens = Lexer.cut(text, in);
  }

  /** Name of the parameter. */
  String in() {
    return in;
  }

  Token peek() {
    return tokens.get(next);
  }

  /** Whether the piece behind the next one is an opening parenthesis. */
  boolean call() {
    return peek().kind() == Kind.WORD && tokens.get(next + 1).isSign("(");
  }

  Token take() {
    Token token = peek();
    if (token.kind() != Kind.END) {
      next++;
    }
    return token;
  }

  boolean takeWord(String word) {
    if (peek().isWord(word)) {
      next++;
      return true;
    }
    return false;
  }

  boolean takeSign(String sign) {
    if (peek().isSign(sign)) {
      next++;
      return true;
    }
    return false;
  }

  void expectWord(String word) {
    if (!takeWord(word)) {
      throw unexpected(word);
    }
  }

  void expectSign(String sign) {
    if (!takeSign(sign)) {
      throw unexpected(sign);
    }
  }

  void expectEnd() {
    if (peek().kind() != Kind.END) {
      throw unexpected("end");
    }
  }

  /** A name, bare or in double quotes. */
  Token expectName(String expected) {
    Token token = peek();
    boolean bare =
        token.kind() == Kind.WORD && !RESERVED.contains(token.text().toLowerCase(Locale.ROOT));
    if (!bare && token.kind() != Kind.NAME) {
      throw unexpected(expected);
    }
    return take();
  }

  String expectString() {
    if (peek().kind() != Kind.STRING) {
      throw unexpected("string");
    }
    return take().text();
  }

  /** The problem that the next piece is not what should stand here. */
  Problem unexpected(String expected) {
    return unexpected(expected, peek());
  }

  Problem unexpected(String expected, Token found) {
    String text = found.text();
    String excerpt = text.length() > EXCERPT ? text.substring(0, EXCERPT) : text;
    return Lexer.syntax(in, found.at(), expected, excerpt);
  }
}
