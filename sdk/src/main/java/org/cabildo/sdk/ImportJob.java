package org.cabildo.sdk;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The import of a file, which the portal carries out by itself, as it was when it was asked for.
 * Comes from {@link Upload#start} and {@link Dataset#job}.
 */
public final class ImportJob {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Wire wire;
  private final Address dataset;
  private final Json json;

  private ImportJob(Wire wire, Address dataset, Json json) {
    this.wire = wire;
    this.dataset = dataset;
    this.json = json;
  }

  static ImportJob of(Wire wire, Address dataset, String id) {
    return new ImportJob(wire, dataset, wire.get(dataset.below("jobs").below(id)));
  }

  /** {@return its name, with which {@link Dataset#job} finds it again} */
  public String id() {
    return json.required("id");
  }

  /** {@return what has become of it} */
  public State state() {
    return State.of(json.required("state"));
  }

  /** {@return how many rows its present step has read; 0 before it begins} */
  public long rows() {
    return progress().count("rows");
  }

  /** {@return how much of the text its present step has read, from 0 to 1; empty where unknown} */
  public Optional<Double> share() {
    long total = progress().count("totalBytes");
    return total > 0
        ? Optional.of(Math.min(1.0, (double) progress().count("bytes") / total))
        : Optional.empty();
  }

  /** {@return why there is no version, in the language asked for; empty unless it is over so} */
  public Optional<String> problem() {
    return json.child("problem").flatMap(problem -> problem.text("detail"));
  }

  /** {@return the same import as it is now} Sends one request. */
  public ImportJob refreshed() {
    return of(wire, dataset, id());
  }

  /**
   * Ends it, unless it is over. Needs the token of a publisher. Sends one request.
   *
   * @return the import as it is then
   */
  public ImportJob cancel() {
    return new ImportJob(wire, dataset, wire.send("DELETE", address(), Map.of(), new byte[0]));
  }

  /**
   * Begins again with the file that was sent. Needs the token of a publisher. Sends one request.
   *
   * @return the import as it is then
   * @throws PortalException.Rejected if it is still going on, or was successful
   */
  public ImportJob retry() {
    return new ImportJob(
        wire, dataset, wire.send("POST", address().below("retry"), Map.of(), new byte[0]));
  }

  /**
   * Waits until it is over, asking now and then.
   *
   * @param atMost how long
   * @return the version that the file became; its number is 0 where it waits for a review
   * @throws PortalException.Rejected if the file cannot be published as it is, or the import was
   *     cancelled
   * @throws PortalException.Unavailable if the portal could not do it, or not in that time; it goes
   *     on by itself
   */
  public DatasetVersion await(Duration atMost) {
    Duration pause = FIRST_PAUSE;
    Duration waited = Duration.ZERO;
    ImportJob job = this;
    while (!job.state().isOver()) {
      if (waited.compareTo(atMost) >= 0 || !wire.pause(pause)) {
        throw new PortalException.Unavailable(
            Failure.of("The import " + id() + " goes on; it is not over after " + waited), null);
      }
      waited = waited.plus(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
      job = job.refreshed();
    }
    return job.result();
  }

  private DatasetVersion result() {
    if (state() == State.SUCCEEDED && json.number("version").isEmpty()) {
      return held();
    }
    if (state() == State.SUCCEEDED) {
      return DatasetVersion.of(
          wire.get(dataset.below("versions").below(String.valueOf(json.count("version")))));
    }
    Json problem = json.child("problem").orElse(Json.EMPTY);
    throw Failure.told(problem, "The import " + id() + " is " + json.required("state") + ".")
        .toException();
  }

  /** What waits for somebody else, or has waited. */
  private DatasetVersion held() {
    return wire
        .get(dataset.below("publication-requests"))
        .list("requests", request -> request.child("held").map(DatasetVersion::of))
        .stream()
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new PortalException.Mismatch("The import " + id() + " has no version"));
  }

  private Address address() {
    return dataset.below("jobs").below(id());
  }

  private Json progress() {
    return json.child("progress").orElse(Json.EMPTY);
  }

  /** {@return its name and what has become of it} */
  @Override
  public String toString() {
    return "ImportJob[" + id() + " " + json.required("state") + "]";
  }

  /** What has become of an import. */
  public enum State {
    /** Waits for its turn. */
    QUEUED,
    /** Is being carried out. */
    RUNNING,
    /** Its file is a version, or will be once somebody else approves it. */
    SUCCEEDED,
    /** Its file cannot be published as it is. */
    REFUSED,
    /** The portal could not do it; the same file may do another time. */
    FAILED,
    /** Somebody did not want it any more. */
    CANCELLED;

    static State of(String name) {
      for (State state : values()) {
        if (state.name().equalsIgnoreCase(name)) {
          return state;
        }
      }
      throw new PortalException.Mismatch("An import is ‘" + name + "’, which is new to this SDK");
    }

    /** {@return whether nothing more happens by itself} */
    public boolean isOver() {
      return this != QUEUED && this != RUNNING;
    }
  }
}
