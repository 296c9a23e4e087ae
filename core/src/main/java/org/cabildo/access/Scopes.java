package org.cabildo.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.TenantId;

/**
 * The scopes entered on this thread, innermost last. The door enters one per request; jobs and the
 * few places that work for several tenants enter one for each with {@link #as}. Leaving is by
 * {@code try}-with-resources, so a thread goes back to its pool empty.
 */
@ApplicationScoped
public class Scopes {
  private static final ThreadLocal<Deque<Scope>> ENTERED = ThreadLocal.withInitial(ArrayDeque::new);

  /** An entered scope; closing leaves it. */
  public interface Entered extends AutoCloseable {
    @Override
    void close();
  }

  /** Enters a scope until the result is closed; it was asked for from where the outer one was. */
  public Entered enter(Optional<TenantId> tenant, Caller caller) {
    Scope outer = ENTERED.get().peekLast();
    return enter(tenant, caller, outer == null ? Scope.SERVER : outer.origin());
  }

  /** Enters the scope of a request that came from the network address {@code origin}. */
  public Entered enter(Optional<TenantId> tenant, Caller caller, String origin) {
    Scope scope = new Scope(tenant, caller, origin);
    ENTERED.get().addLast(scope);
    return () -> leave(scope);
  }

  /** Does {@code work} inside {@code tenant} as {@code caller}. */
  public <T> T as(TenantId tenant, Caller caller, Supplier<T> work) {
    try (Entered ignored = enter(Optional.of(tenant), caller)) {
      return work.get();
    }
  }

  /** Does {@code work}, which gives nothing back, inside {@code tenant} as {@code caller}. */
  public void run(TenantId tenant, Caller caller, Runnable work) {
    try (Entered ignored = enter(Optional.of(tenant), caller)) {
      work.run();
    }
  }

  /** Does {@code work} outside any tenant as {@code caller}. */
  public <T> T asPlatform(Caller caller, Supplier<T> work) {
    try (Entered ignored = enter(Optional.empty(), caller)) {
      return work.get();
    }
  }

  /**
   * The innermost scope.
   *
   * @throws Problem {@link ErrorCode#INTERNAL} when none was entered: nothing works without one
   */
  public Scope current() {
    Scope scope = ENTERED.get().peekLast();
    if (scope == null) {
      throw Problem.of(ErrorCode.INTERNAL, new IllegalStateException("no scope entered"));
    }
    return scope;
  }

  /**
   * The tenant of the innermost scope.
   *
   * @throws Problem {@link ErrorCode#INTERNAL} outside a tenant
   */
  public TenantId tenant() {
    return current()
        .tenant()
        .orElseThrow(
            () -> Problem.of(ErrorCode.INTERNAL, new IllegalStateException("no tenant in scope")));
  }

  /** Whether the caller may do this here. */
  public boolean may(Permission permission) {
    Scope scope = current();
    return scope.caller().may(permission, scope.tenant());
  }

  /**
   * Goes on only if the caller may do this here.
   *
   * @throws Problem {@link ErrorCode#UNAUTHENTICATED} for the public, else {@link ErrorCode#DENIED}
   */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw Problem.of(
          current().caller().isAnonymous() ? ErrorCode.UNAUTHENTICATED : ErrorCode.DENIED);
    }
  }

  /**
   * Goes on only if the caller's publishing is not confined to another office than this.
   *
   * @throws Problem {@link ErrorCode#DENIED}
   */
  public void requireOffice(String office) {
    Scope scope = current();
    if (scope
        .tenant()
        .flatMap(scope.caller()::office)
        .filter(own -> !own.equals(office))
        .isPresent()) {
      throw Problem.of(ErrorCode.DENIED);
    }
  }

  private static void leave(Scope scope) {
    Deque<Scope> entered = ENTERED.get();
    Scope last = entered.pollLast();
    if (entered.isEmpty()) {
      ENTERED.remove();
    }
    if (!scope.equals(last)) {
      throw new IllegalStateException("scopes left out of order");
    }
  }
}
