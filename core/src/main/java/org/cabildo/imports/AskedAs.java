package org.cabildo.imports;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.access.Caller;
import org.cabildo.access.Permission;
import org.cabildo.access.Role;
import org.cabildo.access.Scope;
import org.cabildo.tenancy.TenantId;

/**
 * What somebody was in the tenant when asking, as far as it matters for publishing: with that, and
 * no more, the work is done later.
 */
record AskedAs(Set<Role> roles, Optional<String> office) {
  static AskedAs of(Scope scope) {
    TenantId tenant = scope.tenant().orElseThrow();
    Caller caller = scope.caller();
    Set<Role> held = EnumSet.noneOf(Role.class);
    held.addAll(caller.roles().getOrDefault(tenant, Set.of()));
    held.addAll(caller.platformRoles());
    return new AskedAs(
        held.stream().filter(r -> r.carries(Permission.PUBLISH)).collect(Collectors.toSet()),
        caller.office(tenant));
  }

  Caller caller(TenantId tenant, String subject) {
    return new Caller(
        subject,
        Map.of(tenant, roles),
        office.map(o -> Map.of(tenant, o)).orElse(Map.of()),
        Set.of());
  }
}
