package org.cabildo.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.tenancy.TenantId;

/**
 * Whoever makes a request.
 *
 * @param subject stable identifier, {@code anonymous} for the public
 * @param roles roles by tenant
 * @param offices the office to which a publisher is confined, by tenant; absent where none is
 * @param platformRoles roles that hold in the whole installation
 */
public record Caller(
    String subject,
    Map<TenantId, Set<Role>> roles,
    Map<TenantId, String> offices,
    Set<Role> platformRoles) {
  private static final Caller ANONYMOUS = new Caller("anonymous", Map.of(), Map.of(), Set.of());

  public Caller {
    roles = Map.copyOf(roles);
    offices = Map.copyOf(offices);
    platformRoles = Set.copyOf(platformRoles);
  }

  /** The public. */
  public static Caller anonymous() {
    return ANONYMOUS;
  }

  /** The server itself, named after the work it does: {@code system:bundles}. */
  public static Caller system(String work) {
    return new Caller("system:" + work, Map.of(), Map.of(), Set.of(Role.SYSTEM));
  }

  /** Somebody known, with no role anywhere. */
  public static Caller known(String subject) {
    return new Caller(subject, Map.of(), Map.of(), Set.of());
  }

  /** Somebody with one role in one tenant. */
  public static Caller in(TenantId tenant, String subject, Role role) {
    return new Caller(subject, Map.of(tenant, Set.of(role)), Map.of(), Set.of());
  }

  /** Somebody with one role in one tenant, confined there to an office where one is given. */
  public static Caller in(TenantId tenant, String subject, Role role, Optional<String> office) {
    return new Caller(
        subject,
        Map.of(tenant, Set.of(role)),
        office.map(own -> Map.of(tenant, own)).orElse(Map.of()),
        Set.of());
  }

  /** Somebody with one role in the whole installation. */
  public static Caller platform(String subject, Role role) {
    return new Caller(subject, Map.of(), Map.of(), Set.of(role));
  }

  /** The same with one role more in a tenant. */
  public Caller alsoIn(TenantId tenant, Role role) {
    Map<TenantId, Set<Role>> more = new HashMap<>(roles);
    more.merge(
        tenant,
        Set.of(role),
        (held, one) -> Stream.concat(held.stream(), one.stream()).collect(Collectors.toSet()));
    return new Caller(subject, more, offices, platformRoles);
  }

  public boolean isAnonymous() {
    return equals(ANONYMOUS);
  }

  /** The office to which the caller's publishing is confined in {@code tenant}, if it is. */
  public Optional<String> office(TenantId tenant) {
    return Optional.ofNullable(offices.get(tenant));
  }

  /**
   * What the caller is to {@code tenant}, in words for the journal: {@code administrator}, {@code
   * publisher obras}, {@code operator}; absent for who is nothing to it.
   */
  public Optional<String> role(TenantId tenant) {
    String told =
        Stream.concat(
                platformRoles.stream().map(Role::key),
                roles.getOrDefault(tenant, Set.of()).stream().map(Role::key))
            .sorted()
            .collect(Collectors.joining(", "));
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(office(tenant).map(own -> told + " " + own).orElse(told));
  }

  /**
   * Whether the caller may do {@code permission} in {@code tenant}; without a tenant, on the
   * platform.
   */
  public boolean may(Permission permission, Optional<TenantId> tenant) {
    return platformRoles.stream().anyMatch(role -> role.carries(permission))
        || tenant
            .map(t -> roles.getOrDefault(t, Set.of()))
            .map(held -> held.stream().anyMatch(role -> role.carries(permission)))
            .orElse(false);
  }
}
