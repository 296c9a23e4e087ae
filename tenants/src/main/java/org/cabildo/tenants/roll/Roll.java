package org.cabildo.tenants.roll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.Caller;
import org.cabildo.identity.Invitation;
import org.jspecify.annotations.Nullable;

/**
 * A roll that somebody sent, in the memory of this node: the links that it makes are secrets and
 * are written nowhere. Who sends the file again after a restart loses nothing, since what was
 * opened is found there.
 */
final class Roll {
  private final String id;
  private final List<RollRow> rows;
  private final List<RollLine> lines;
  private final List<Invitation.Issued> links = new ArrayList<>();
  private RollStatus.State state = RollStatus.State.CHECKED;
  private @Nullable Caller opener;
  private @Nullable Instant startedAt;
  private @Nullable Instant endedAt;

  Roll(String id, List<RollRow> rows, List<RollLine> lines) {
    this.id = id;
    this.rows = rows;
    this.lines = new ArrayList<>(lines);
  }

  String id() {
    return id;
  }

  List<RollRow> rows() {
    return rows;
  }

  /** Puts it in line to be opened, unless it was. */
  synchronized void order(Caller caller) {
    if (state == RollStatus.State.CHECKED) {
      opener = caller;
      state = RollStatus.State.WAITING;
    }
  }

  /** Whoever gets the caller opens it; nobody else does then. */
  synchronized Optional<Caller> begin() {
    if (state != RollStatus.State.WAITING) {
      return Optional.empty();
    }
    state = RollStatus.State.RUNNING;
    startedAt = Instant.now();
    return Optional.ofNullable(opener);
  }

  synchronized boolean isReady(int index) {
    return lines.get(index).state() == RollLine.State.READY;
  }

  synchronized void set(int index, RollLine line) {
    lines.set(index, line);
  }

  synchronized void add(Invitation.Issued link) {
    links.add(link);
  }

  synchronized void end() {
    state = RollStatus.State.ENDED;
    endedAt = Instant.now();
  }

  synchronized boolean isUnderWay() {
    return state == RollStatus.State.WAITING || state == RollStatus.State.RUNNING;
  }

  /** The links made so far that nobody has taken; nobody gets them again. */
  synchronized List<Invitation.Issued> takeLinks() {
    List<Invitation.Issued> taken = List.copyOf(links);
    links.clear();
    return taken;
  }

  synchronized RollStatus status() {
    return new RollStatus(
        id,
        state,
        lines,
        links.size(),
        Optional.ofNullable(startedAt),
        Optional.ofNullable(endedAt));
  }
}
