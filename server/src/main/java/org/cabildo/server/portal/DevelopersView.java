package org.cabildo.server.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How programs use a portal, or all of them.
 *
 * @param base address that all paths start with
 * @param openApi address of the description for machines
 * @param sample a dataset to ask, absent while there is none
 * @param groups every operation of the API
 * @param failures every way in which one can fail
 * @param limits what is allowed at most
 * @param feeds what tells of changes
 */
public record DevelopersView(
    Frame frame,
    String heading,
    String lead,
    String base,
    String openApi,
    Optional<Sample> sample,
    List<Group> groups,
    List<Failure> failures,
    List<AboutView.Fact> limits,
    List<Link> feeds) {

  /** A dataset, questions to it that run as shown, and the programs that ask them. */
  public record Sample(String title, String href, List<Word> words, String curl, String java) {}

  /** A word of the query language, what it says, and a question that uses it. */
  public record Word(String word, String meaning, String query, String href) {}

  /** Operations on one noun. */
  public record Group(String id, String title, List<Call> calls) {}

  /** An operation. */
  public record Call(
      String method,
      String path,
      String summary,
      List<Span> text,
      String access,
      List<Given> parameters,
      String answers) {}

  /** What an operation takes. */
  public record Given(String name, boolean required, List<Span> text) {}

  /** A way to fail. */
  public record Failure(String status, String code, String title) {}

  /** A piece of a sentence. */
  public record Span(String text, boolean code) {
    /** The pieces of a text in which code stands between backticks. */
    static List<Span> of(String text) {
      List<Span> spans = new ArrayList<>();
      String[] pieces = text.strip().split("`");
      for (int i = 0; i < pieces.length; i++) {
        if (!pieces[i].isEmpty()) {
          spans.add(new Span(pieces[i], i % 2 == 1));
        }
      }
      return spans;
    }
  }
}
