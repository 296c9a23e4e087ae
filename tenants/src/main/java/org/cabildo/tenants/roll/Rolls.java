package org.cabildo.tenants.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.cabildo.access.Caller;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.Onboarding;
import org.cabildo.identity.Invitation;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * Opens many portals from one file. It is read and judged first; then each portal is opened in a
 * transaction of its own, one after the other, and is live at once; what fails is told, and the
 * others go on. A government that has its portal already is left as it is.
 */
@ApplicationScoped
public class Rolls {
  private static final int KEPT = 20;
  private static final System.Logger LOG = System.getLogger(Rolls.class.getName());

  private final RollCheck check;
  private final Onboarding onboarding;
  private final Scopes scopes;
  private final Map<String, Roll> rolls = new LinkedHashMap<>();

  @Inject
  Rolls(RollCheck check, Onboarding onboarding, Scopes scopes) {
    this.check = check;
    this.onboarding = onboarding;
    this.scopes = scopes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Rolls() {
    this(null, null, null);
  }

  /**
   * Reads and judges a file; opens nothing.
   *
   * @throws Problem {@code invalid}, {@code file-empty}, {@code too-large} when it is no roll
   */
  @Requires(Permission.ONBOARD)
  public RollStatus check(InputStream csv) {
    List<RollRow> rows = RollFile.read(csv);
    Roll roll = new Roll(UUID.randomUUID().toString(), rows, check.check(rows));
    keep(roll);
    return roll.status();
  }

  /**
   * Has the portals of a roll opened, those that can be; asking again changes nothing.
   *
   * @throws Problem {@code not-found}
   */
  @Requires(Permission.ONBOARD)
  public RollStatus open(String id) {
    Roll roll = roll(id);
    roll.order(scopes.current().caller());
    return roll.status();
  }

  /**
   * How a roll stands.
   *
   * @throws Problem {@code not-found}, also for one that another node or an earlier process read
   */
  @Requires(Permission.ONBOARD)
  public RollStatus find(String id) {
    return roll(id).status();
  }

  /**
   * The links of the first administrators, in the order of their portals: once.
   *
   * @throws Problem {@code not-found}
   */
  @Requires(Permission.ONBOARD)
  public List<Invitation.Issued> takeLinks(String id) {
    return roll(id).takeLinks();
  }

  /** Gives every roll that waits a thread. */
  @Open
  public void begin(Executor threads) {
    for (Roll roll : all()) {
      Optional<Caller> opener = roll.begin();
      opener.ifPresent(caller -> threads.execute(() -> open(roll, caller)));
    }
  }

  private void open(Roll roll, Caller caller) {
    try {
      for (int i = 0; i < roll.rows().size(); i++) {
        if (roll.isReady(i)) {
          RollRow row = roll.rows().get(i);
          roll.set(i, scopes.asPlatform(caller, () -> open(roll, row)));
        }
      }
    } finally {
      roll.end();
    }
  }

  private RollLine open(Roll roll, RollRow row) {
    try {
      roll.add(onboarding.openFor(row.tenant(), row.administrator()).invitation());
      return RollLine.of(row, RollLine.State.OPENED);
    } catch (Problem problem) {
      return refused(row, problem);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "line " + row.line() + " of a roll", e);
      return RollCheck.wrong(row, Problem.of(ErrorCode.INTERNAL, e));
    }
  }

  /**
   * Whether somebody else opened it meanwhile is asked only then: the registry is read anew after
   * each portal, so asking before would take longer with every one.
   */
  private RollLine refused(RollRow row, Problem problem) {
    if (problem.code() == ErrorCode.CONFLICT) {
      RollLine now = check.check(row);
      if (now.state() != RollLine.State.READY) {
        return now;
      }
    }
    return RollCheck.wrong(row, problem);
  }

  private Roll roll(String id) {
    synchronized (rolls) {
      Roll roll = rolls.get(id);
      if (roll == null) {
        throw Problem.of(ErrorCode.NOT_FOUND);
      }
      return roll;
    }
  }

  private List<Roll> all() {
    synchronized (rolls) {
      return List.copyOf(rolls.values());
    }
  }

  /** The oldest are forgotten, but for those under way. */
  private void keep(Roll roll) {
    synchronized (rolls) {
      rolls.put(roll.id(), roll);
      List<String> idle =
          rolls.values().stream().filter(r -> !r.isUnderWay()).map(Roll::id).toList();
      idle.stream().limit(Math.max(0, rolls.size() - KEPT)).forEach(rolls::remove);
    }
  }
}
