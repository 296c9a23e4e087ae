package org.cabildo.server.walls;

import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cabildo.access.Caller;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Role;
import org.cabildo.catalog.DatasetState;
import org.cabildo.catalog.SearchQuery;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A verb as the server calls it, through the container, with arguments.
 *
 * @param method the verb
 * @param arguments what it is given
 */
record VerbCall(Method method, List<@Nullable Object> arguments) {
  private static final List<String> NAMES =
      List.of(
          Neighbours.SHARED,
          Neighbours.ONLY_THEIRS,
          Neighbours.THEIR_DRAFT,
          "dataset/" + Neighbours.ONLY_THEIRS);

  /** Verbs with arguments that mean nothing: enough for what is refused before they run. */
  static List<VerbCall> withNothing(List<Method> verbs) {
    return verbs.stream()
        .map(
            verb ->
                new VerbCall(
                    verb,
                    new ArrayList<>(
                        Arrays.stream(verb.getParameterTypes()).map(VerbCall::nothing).toList())))
        .toList();
  }

  /** Every verb of one tenant that takes names and numbers, asked for what is theirs. */
  static List<VerbCall> onTheirs(String theirToken) {
    List<VerbCall> calls = new ArrayList<>();
    for (Method verb :
        Stream.concat(CoreVerbs.requiring().stream(), CoreVerbs.open().stream()).toList()) {
      if (verb.getDeclaringClass().getPackageName().endsWith(".federation")) {
        continue;
      }
      for (String name : Stream.concat(NAMES.stream(), Stream.of(theirToken)).toList()) {
        for (int number : new int[] {1, 100}) {
          for (SearchQuery query : queries(number)) {
            Map<Class<?>, Object> known =
                Map.of(
                    String.class,
                    name,
                    int.class,
                    number,
                    SearchQuery.class,
                    query,
                    DatasetState.class,
                    DatasetState.WITHDRAWN,
                    Set.class,
                    Set.of(name),
                    Optional.class,
                    Optional.empty());
            if (known.keySet().containsAll(List.of(verb.getParameterTypes()))) {
              calls.add(
                  new VerbCall(
                      verb,
                      Arrays.stream(verb.getParameterTypes()).<Object>map(known::get).toList()));
            }
          }
        }
      }
    }
    return calls.stream().distinct().toList();
  }

  private static List<SearchQuery> queries(int limit) {
    return List.of(
        SearchQuery.everything(SearchQuery.Sort.MODIFIED, limit),
        new SearchQuery(
            Optional.of("canario"),
            List.of("obras"),
            List.of("ciudad"),
            List.of("csv"),
            List.of("CC-BY-4.0"),
            SearchQuery.Sort.RELEVANCE,
            0,
            limit));
  }

  /** People of every role without the permission here, and everybody who has it elsewhere. */
  List<Caller> callersWhoMayNot(TenantId here, TenantId elsewhere) {
    List<Caller> callers = new ArrayList<>();
    for (Role role : Role.values()) {
      if (!role.carries(permission())) {
        callers.add(Caller.in(here, "somebody", role));
        callers.add(Caller.platform("somebody", role));
      }
      callers.add(Caller.in(elsewhere, "a neighbour", role));
    }
    return callers;
  }

  List<Caller> callersWhoMay(TenantId here) {
    return Arrays.stream(Role.values())
        .filter(role -> role.carries(permission()))
        .map(role -> Caller.in(here, "somebody", role))
        .toList();
  }

  private Permission permission() {
    return method.getAnnotation(Requires.class).value();
  }

  /** The problem that it ends in, if any; other failures are those of meaningless arguments. */
  Optional<ErrorCode> problem() {
    try {
      invoke();
      return Optional.empty();
    } catch (InvocationTargetException e) {
      return e.getCause() instanceof Problem problem
          ? Optional.of(problem.code())
          : Optional.empty();
    }
  }

  /** All that it tells: its answer in words, or its problem. */
  String answer() {
    try {
      return String.valueOf(invoke());
    } catch (InvocationTargetException e) {
      return String.valueOf(e.getCause());
    }
  }

  private @Nullable Object invoke() throws InvocationTargetException {
    try {
      return method.invoke(
          CDI.current().select(method.getDeclaringClass()).get(), arguments.toArray());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object nothing(Class<?> type) {
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
  }

  @Override
  public String toString() {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName() + arguments;
  }
}
