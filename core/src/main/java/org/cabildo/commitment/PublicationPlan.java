package org.cabildo.commitment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Commitments of a tenant, the late ones first, then by date.
 *
 * @param commitments those that were asked for
 * @param figures how many there are of each kind, whatever state was asked for
 */
public record PublicationPlan(List<Commitment> commitments, Figures figures) {
  private static final Comparator<Commitment> URGENT =
      Comparator.comparing((Commitment c) -> !c.late())
          .thenComparing(c -> c.promise().map(Promise::due).orElse(LocalDate.MAX))
          .thenComparing(Commitment::slug);

  public PublicationPlan {
    commitments = List.copyOf(commitments);
  }

  /** The part of a plan that a filter asks for. */
  static PublicationPlan of(List<Commitment> visible, CommitmentFilter filter) {
    return new PublicationPlan(
        visible.stream().filter(filter::lets).sorted(URGENT).toList(),
        Figures.of(visible.stream().filter(filter::isOfItsOffice).toList()));
  }

  /** The part of this plan that a filter asks for. */
  public PublicationPlan only(CommitmentFilter filter) {
    return of(commitments, filter);
  }

  /**
   * How many there are.
   *
   * @param inventoried not promised; none for who may not read drafts
   * @param committed promised and not published, late ones included
   * @param late promised, not published, and the date is over
   * @param published kept
   * @param dropped not to be published
   */
  public record Figures(long inventoried, long committed, long late, long published, long dropped) {
    private static Figures of(List<Commitment> all) {
      return new Figures(
          in(CommitmentState.INVENTORIED, all),
          in(CommitmentState.COMMITTED, all),
          all.stream().filter(Commitment::late).count(),
          in(CommitmentState.PUBLISHED, all),
          in(CommitmentState.DROPPED, all));
    }

    private static long in(CommitmentState state, List<Commitment> all) {
      return all.stream().filter(c -> c.state() == state).count();
    }

    /** Whether the public has anything to read. */
    public boolean anythingPublic() {
      return committed + published + dropped > 0;
    }
  }
}
