package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.access.Caller;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Role;
import org.cabildo.access.Scopes;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.TenantId;

/** Who may do what in the tenant in scope. A tenant never loses its last administrator. */
@ApplicationScoped
public class People {
  private static final Caller DOOR = Caller.system("identity");

  private final PeopleStore store;
  private final PersonTenantStore places;
  private final ServiceAccountStore programs;
  private final Scopes scopes;

  @Inject
  People(PeopleStore store, PersonTenantStore places, ServiceAccountStore programs, Scopes scopes) {
    this.store = store;
    this.places = places;
    this.programs = programs;
    this.scopes = scopes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected People() {
    this(null, null, null, null);
  }

  /** Everybody with a role, by name. */
  @Requires(Permission.MANAGE_PEOPLE)
  public List<Member> list() {
    return store.all();
  }

  /** What everybody and every program with a role is called, by subject; for who works beside. */
  @Requires(Permission.READ_DRAFTS)
  public Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    programs.all().forEach(program -> names.put(program.subject(), program.name()));
    store.all().forEach(member -> names.put(member.subject(), member.name()));
    return names;
  }

  /**
   * Whether a person stands behind a subject, as far as can be known. An identity provider vouches
   * for programs as it does for people; the people among them are members.
   */
  @Requires(Permission.PUBLISH)
  public boolean isPerson(String subject) {
    return !subject.startsWith(Account.EXTERNAL) || store.find(subject).isPresent();
  }

  /**
   * Gives somebody another role.
   *
   * @param office to which a publisher is confined; other roles are not
   * @throws Problem {@code not-found}, {@code invalid}, {@code last-administrator}
   */
  @Requires(Permission.MANAGE_PEOPLE)
  public Member assign(String subject, Role role, Optional<String> office) {
    checkRole(role);
    return store.assign(subject, role, confinement(role, office));
  }

  /**
   * Takes somebody's role away, at once.
   *
   * @throws Problem {@code not-found}, {@code last-administrator}
   */
  @Requires(Permission.MANAGE_PEOPLE)
  public void remove(String subject) {
    store.remove(subject);
  }

  /**
   * Gives up one's own role.
   *
   * @throws Problem {@code not-found}, {@code last-administrator}
   */
  @Open
  public void leave() {
    store.remove(scopes.current().caller().subject());
  }

  /**
   * What an account may do: its platform role, and its roles in {@code tenant}, or in every tenant
   * when none is named.
   */
  @Open
  public Caller caller(Account account, Optional<TenantId> tenant) {
    List<TenantId> tenants =
        tenant.map(List::of).orElseGet(() -> places.tenantsOf(account.subject()));
    Map<TenantId, Set<Role>> roles = new HashMap<>();
    Map<TenantId, String> offices = new HashMap<>();
    for (TenantId one : tenants) {
      scopes
          .as(one, DOOR, () -> store.find(account.subject()))
          .ifPresent(
              member -> {
                roles.put(one, Set.of(member.role()));
                member.office().ifPresent(office -> offices.put(one, office));
              });
    }
    return new Caller(
        account.subject(), roles, offices, account.platformRole().map(Set::of).orElse(Set.of()));
  }

  /**
   * What the bearer of a token of an identity provider may do: as a person, and in {@code tenant}
   * also as the program that was given a role there.
   */
  @Open
  public Caller bearing(Account account, Optional<TenantId> tenant) {
    Caller person = caller(account, tenant);
    if (tenant.isEmpty() || person.roles().containsKey(tenant.get())) {
      return person;
    }
    TenantId place = tenant.get();
    return scopes
        .as(place, DOOR, () -> programs.find(account.subject()))
        .map(
            program ->
                new Caller(
                    person.subject(),
                    Map.of(place, Set.of(program.role())),
                    program.office().map(office -> Map.of(place, office)).orElse(Map.of()),
                    person.platformRoles()))
        .orElse(person);
  }

  static void checkRole(Role role) {
    if (!Role.ofTenants().contains(role)) {
      throw Problem.invalid("role", "not-one-of")
          .with("values", "viewer, publisher, editor, administrator");
    }
  }

  static Optional<String> confinement(Role role, Optional<String> office) {
    return role == Role.PUBLISHER ? office : Optional.empty();
  }
}
