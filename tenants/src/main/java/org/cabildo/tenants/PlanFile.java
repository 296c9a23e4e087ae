package org.cabildo.tenants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cabildo.commitment.CommitmentDescription;
import org.cabildo.commitment.Promise;

/**
 * Reads {@code plan.yaml}, which may be absent.
 *
 * @param offices slugs that may answer for data; unknown when their file is unreadable
 * @param datasets slugs of the bundle's datasets
 */
record PlanFile(BundleFolder folder, Optional<Set<String>> offices, Set<String> datasets) {
  static final String NAME = "plan.yaml";
  private static final int LINE = 200;
  private static final int TEXT = 10_000;
  private static final int WORD = 80;
  private static final int REASON = 1_000;

  List<BundledCommitment> read() {
    return folder.has(NAME)
        ? CatalogFiles.read(folder, NAME, "commitments", this::commitment).orElse(List.of())
        : List.of();
  }

  private BundledCommitment commitment(Section one) {
    one.only(
        "slug",
        "title",
        "description",
        "why",
        "office",
        "responsible",
        "frequency",
        "format",
        "due",
        "moves",
        "dataset",
        "dropped");
    Value office = one.text("office");
    offices.ifPresent(known -> office.knownTo(known, Rule.UNKNOWN_OFFICE));
    CommitmentDescription description =
        new CommitmentDescription(
            one.text("slug").slug().orElse(""),
            one.localText("title", LINE),
            one.localText("description", TEXT),
            one.has("why") ? Optional.of(one.localText("why", TEXT)) : Optional.empty(),
            office.text().orElse(""),
            responsible(one.text("responsible")),
            DatasetFile.frequency(one),
            one.optional("format").flatMap(value -> value.atMost(WORD)));
    Optional<String> dataset =
        one.optional("dataset").flatMap(value -> value.knownTo(datasets, Rule.UNKNOWN_DATASET));
    if (one.has("dataset") && one.has("dropped")) {
      one.report(one.lineOf("dropped"), Rule.NOT_TOGETHER, "dropped", "dataset");
    }
    return new BundledCommitment(
        description,
        promise(one),
        dataset,
        one.optional("dropped").flatMap(value -> value.atMost(REASON)));
  }

  private static String responsible(Value position) {
    if (position.text().filter(text -> text.contains("@")).isPresent()) {
      position.report(Rule.NOT_A_POSITION, position.key());
    }
    return position.atMost(LINE).orElse("");
  }

  private static Optional<Promise> promise(Section one) {
    if (!one.has("due")) {
      if (one.has("moves")) {
        one.report(one.lineOf("moves"), Rule.MISSING, "due");
      }
      return Optional.empty();
    }
    Value due = one.text("due");
    Optional<LocalDate> last = due.date();
    List<Value> written = new ArrayList<>();
    List<LocalDate> dates = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (Section move : one.sections("moves")) {
      move.only("from", "reason");
      Value from = move.text("from");
      Optional<String> reason = move.text("reason").atMost(REASON);
      from.date()
          .ifPresent(
              date -> {
                written.add(from);
                dates.add(date);
                reasons.add(reason.orElse(""));
              });
    }
    return last.map(date -> new Promise(date, moves(written, dates, reasons, date)));
  }

  /** Each date gives way to the next one, and the last one to the date that counts. */
  private static List<Promise.Move> moves(
      List<Value> written, List<LocalDate> dates, List<String> reasons, LocalDate due) {
    List<Promise.Move> moves = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      LocalDate to = i + 1 < dates.size() ? dates.get(i + 1) : due;
      if (dates.get(i).equals(to)) {
        written.get(i).report(Rule.REPEATED, to);
      }
      moves.add(new Promise.Move(dates.get(i), to, reasons.get(i), Instant.EPOCH));
    }
    return moves;
  }
}
