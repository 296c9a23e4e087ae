package org.cabildo.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A date that was moved, as stored; never updated. */
@IdClass(CommitmentMoveRow.Key.class)
@Entity
@Table(name = "commitment_move")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class CommitmentMoveRow {
  @Id String commitment;

  @Id int number;

  @Column(name = "due_before")
  LocalDate before;

  @Column(name = "due_after")
  LocalDate after;

  String reason;

  @Column(name = "moved_at")
  Instant at;

  static CommitmentMoveRow of(String commitment, int number, Promise.Move move) {
    CommitmentMoveRow row = new CommitmentMoveRow();
    row.commitment = commitment;
    row.number = number;
    row.before = move.from();
    row.after = move.to();
    row.reason = move.reason();
    row.at = move.at();
    return row;
  }

  Promise.Move record() {
    return new Promise.Move(before, after, reason, at);
  }

  static class Key {
    String commitment;
    int number;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && commitment.equals(key.commitment) && number == key.number;
    }

    @Override
    public int hashCode() {
      return Objects.hash(commitment, number);
    }
  }
}
