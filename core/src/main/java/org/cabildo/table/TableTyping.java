package org.cabildo.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cabildo.table.ImportReport.Finding;

/**
 * Decides what every column of a file is: each on all of its cells, the doubtful ones with the help
 * of the certain ones.
 */
final class TableTyping {
  /** Codes as short as this may be spelled like a word for absence: {@code NA} is Namibia. */
  private static final int SHORT_CODE = 3;

  private final List<String> names;
  private final List<ColumnGuess> guesses;
  private final List<Optional<ColumnHint>> hints;
  private final ImportLimits limits;

  TableTyping(
      List<String> names, List<ColumnGuess> guesses, List<ColumnHint> hints, ImportLimits limits) {
    this.names = names;
    this.guesses = guesses;
    this.limits = limits;
    this.hints =
        names.stream()
            .map(n -> hints.stream().filter(h -> h.name().equals(n)).findFirst())
            .toList();
  }

  /**
   * One decision for each column.
   *
   * @param rows rows with as many cells as the header
   * @param ragged rows that are set aside anyway
   */
  List<Decision> decide(long rows, long ragged) {
    FileEvidence file = FileEvidence.of(names, guesses);
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < guesses.size(); i++) {
      decisions.add(decide(i, file));
    }
    spare(decisions, rows + ragged, ragged);
    long absent = 0;
    for (int i = 0; i < decisions.size(); i++) {
      absent |= decisions.get(i).form() == Form.TEXT ? 0 : words(guesses.get(i));
    }
    for (int i = 0; i < decisions.size(); i++) {
      decisions.set(i, withAbsent(i, decisions.get(i), absent));
    }
    return decisions;
  }

  private Decision decide(int column, FileEvidence file) {
    Optional<ColumnHint> hint = hints.get(column);
    return hint.flatMap(ColumnHint::type)
        .map(type -> new DeclaredType(hint.get(), type).decide(guesses.get(column)))
        .orElseGet(
            () ->
                new ColumnTyping(
                        names.get(column), guesses.get(column), file, limits.agreementPercent())
                    .decide());
  }

  /**
   * What we decide ourselves never sets aside so many rows that somebody has to be asked. When that
   * has to be anyway, because of other rows, those are not held against the columns.
   */
  private void spare(List<Decision> decisions, long records, long ragged) {
    long room = records * limits.rejectedPercent();
    long others = ragged + misfits(decisions, this::isDeclared);
    long taken = others * 100 > room ? 0 : others;
    while (true) {
      long misfits = misfits(decisions, column -> !isDeclared(column));
      Optional<Integer> worst =
          IntStream.range(0, decisions.size())
              .boxed()
              .filter(i -> decisions.get(i).misfits() > 0 && !isDeclared(i))
              .max(Comparator.comparingLong(i -> decisions.get(i).misfits()));
      if (worst.isEmpty() || (misfits + taken) * 100 <= room) {
        return;
      }
      int column = worst.get();
      Decision decision = decisions.get(column);
      ColumnGuess guess = guesses.get(column);
      Finding mixed =
          ColumnTyping.finding(
              names.get(column),
              FindingRule.MIXED_TYPES,
              guess.firstWithout(decision.looks()).orElse(new ColumnGuess.Cell(1, "")),
              Map.of(
                  "type", decision.type().key(),
                  "fits", String.valueOf(guess.values() - decision.misfits()),
                  "values", String.valueOf(guess.values())));
      decisions.set(column, Decision.text(mixed));
    }
  }

  private static long misfits(List<Decision> decisions, IntPredicate columns) {
    return IntStream.range(0, decisions.size())
        .filter(columns)
        .mapToLong(column -> decisions.get(column).misfits())
        .sum();
  }

  private boolean isDeclared(int column) {
    return hints.get(column).flatMap(ColumnHint::type).isPresent();
  }

  private Decision withAbsent(int column, Decision decision, long elsewhere) {
    ColumnGuess guess = guesses.get(column);
    long words = words(guess);
    if (decision.form() == Form.TEXT) {
      words = isDeclared(column) ? 0 : words & among(guess, elsewhere);
    }
    List<Finding> findings = new ArrayList<>(decision.findings());
    for (int word = 0; word < Words.COUNT; word++) {
      if ((words & (1L << word)) != 0) {
        findings.add(absence(column, word));
      }
    }
    return decision.withAbsent(words, findings);
  }

  private Finding absence(int column, int word) {
    ColumnGuess guess = guesses.get(column);
    return ColumnTyping.finding(
        names.get(column),
        FindingRule.NULL_WORDS,
        guess.firstAbsent(word),
        Map.of("count", String.valueOf(guess.absences()[word])));
  }

  /**
   * The words that mean absence among texts: those that mean nothing else, and those that mean it
   * in another column of this file.
   */
  private static long among(ColumnGuess guess, long elsewhere) {
    long words = 0;
    for (int word = 0; word < Words.COUNT; word++) {
      boolean codes = guess.values() > 0 && guess.longest() <= SHORT_CODE;
      boolean code = codes && Words.maybeCode(word, SHORT_CODE);
      boolean known = (elsewhere & (1L << word)) != 0 && !code;
      words |= known || Words.unmistakable(word) ? 1L << word : 0;
    }
    return words;
  }

  private static long words(ColumnGuess guess) {
    long words = 0;
    for (int word = 0; word < Words.COUNT; word++) {
      words |= guess.absences()[word] > 0 ? 1L << word : 0;
    }
    return words;
  }
}
