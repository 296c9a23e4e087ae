package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import org.cabildo.access.Caller;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.TenantId;

/**
 * Publishes what is due. Each dataset is one transaction, which looks again whether it is still to
 * be done: of several nodes one does it, and after a crash the next look does.
 */
@ApplicationScoped
public class ScheduledPublications {
  private static final Logger LOG = System.getLogger(ScheduledPublications.class.getName());
  private static final Caller SYSTEM = Caller.system("schedule");

  private final PublicationTimes times;
  private final RequestStore requests;
  private final RequestDecisions decisions;
  private final Scopes scopes;

  @Inject
  ScheduledPublications(
      PublicationTimes times, RequestStore requests, RequestDecisions decisions, Scopes scopes) {
    this.times = times;
    this.requests = requests;
    this.decisions = decisions;
    this.scopes = scopes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ScheduledPublications() {
    this(null, null, null, null);
  }

  /**
   * Has the tenant in scope looked at, also when nothing here knows that something is due: other
   * nodes take requests too.
   */
  @Requires(Permission.MAINTAIN)
  public void look() {
    times.by(scopes.tenant(), Instant.now());
  }

  /** Publishes what is due; to be called every second. */
  @Open
  public void publish() {
    Instant now = Instant.now();
    for (TenantId tenant : times.due(now)) {
      try {
        scopes.run(tenant, SYSTEM, () -> publish(now));
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "cannot look for what " + tenant + " publishes, trying again", e);
      }
    }
  }

  private void publish(Instant now) {
    for (PublicationRequest due : requests.due(now)) {
      try {
        decisions.publish(due, now);
      } catch (Problem problem) {
        failed(due, problem);
      }
    }
    requests.next().filter(next -> next.isAfter(now)).ifPresent(n -> times.by(scopes.tenant(), n));
  }

  /** What is not the fault of whoever asked may well work another time. */
  private void failed(PublicationRequest due, Problem problem) {
    if (problem.code().kind() == ErrorCode.Kind.USER) {
      decisions.fail(due, problem);
    } else {
      LOG.log(Level.WARNING, "cannot publish " + due.dataset() + " yet, trying again", problem);
    }
  }
}
