package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.cabildo.access.Caller;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Role;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.TenantId;

/**
 * How somebody of the installation gets to see what a portal has not published: with a reason, for
 * a while, and under the eyes of its administrators, who can end it. All that is looked at is in
 * the portal's journal.
 */
@ApplicationScoped
public class Visits {
  private static final int LONGEST_REASON = 1_000;
  private static final int SHOWN = 100;

  private final VisitStore store;
  private final VisitSettings settings;
  private final Scopes scopes;

  @Inject
  Visits(VisitStore store, VisitSettings settings, Scopes scopes) {
    this.store = store;
    this.settings = settings;
    this.scopes = scopes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Visits() {
    this(null, null, null);
  }

  /**
   * Begins a visit of the caller to the tenant in scope.
   *
   * @return the visit's name
   * @throws Problem {@code invalid} when the reason is blank or too long
   */
  @Requires(Permission.VISIT)
  public UUID begin(String reason) {
    if (reason.isBlank()) {
      throw Problem.invalid("reason", "blank");
    }
    if (reason.length() > LONGEST_REASON) {
      throw Problem.invalid("reason", "too-long").with("limit", LONGEST_REASON);
    }
    Instant now = now();
    Visit visit =
        new Visit(
            UUID.randomUUID(),
            scopes.current().caller().subject(),
            reason.strip(),
            now,
            now.plus(settings.length()));
    store.insert(visit);
    return visit.id();
  }

  /** The latest hundred visits to the tenant in scope, latest first. */
  @Requires(Permission.SEE_VISITS)
  public List<Visit> list() {
    return store.latest(SHOWN);
  }

  /**
   * Ends a visit at once; doing it again changes nothing.
   *
   * @throws Problem {@code not-found}
   */
  @Requires(Permission.SEE_VISITS)
  public void end(String id) {
    store.end(id(id), now());
  }

  /** The visits that go on in the tenants that the caller administers. */
  @Open
  public Map<TenantId, List<Visit>> going() {
    Caller caller = scopes.current().caller();
    Map<TenantId, List<Visit>> going = new TreeMap<>();
    caller
        .roles()
        .forEach(
            (tenant, roles) -> {
              if (roles.contains(Role.ADMINISTRATOR)) {
                going.put(tenant, scopes.as(tenant, caller, () -> store.open(now())));
              }
            });
    return going;
  }

  /**
   * Who the caller is while visiting the tenant in scope: somebody who also sees drafts. That it
   * looks is noted first.
   *
   * @param what method and path of the request
   */
  @Open
  public Optional<Caller> looking(String what) {
    Caller caller = scopes.current().caller();
    boolean visits =
        caller.platformRoles().contains(Role.OPERATOR) && store.look(caller.subject(), what, now());
    return visits ? Optional.of(caller.alsoIn(scopes.tenant(), Role.VIEWER)) : Optional.empty();
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
