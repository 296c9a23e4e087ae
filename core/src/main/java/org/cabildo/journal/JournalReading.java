package org.cabildo.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.access.ScopedEntityManager;

/** Events in the database, for those who read them, page by page in the order of their numbers. */
@ApplicationScoped
class JournalReading {
  /**
   * More than the clocks of two nodes differ: of events that are further apart, the later one has
   * the higher number, so that times are looked for among the numbers.
   */
  private static final Duration CLOCKS = Duration.ofHours(1);

  private final ScopedEntityManager scoped;

  @Inject
  JournalReading(ScopedEntityManager scoped) {
    this.scoped = scoped;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected JournalReading() {
    this(null);
  }

  /** The end of the chain as it is remembered. */
  @Transactional
  Head head() {
    return Optional.ofNullable(scoped.get().find(JournalHeadRow.class, JournalHeadRow.CHAIN))
        .map(row -> new Head(row.seq, row.hash))
        .orElse(new Head(0, ""));
  }

  /**
   * The end of a chain.
   *
   * @param seq number of the last event, 0 when there is none
   * @param hash its hash, empty when there is none
   */
  record Head(long seq, String hash) {}

  /** Those before number {@code seq}, the latest first. */
  @Transactional
  List<Event> before(JournalFilter filter, long seq, int limit) {
    return page(filter, "e.seq < :seq", seq, " order by e.seq desc", limit);
  }

  /** Those behind number {@code seq}, the earliest first. */
  @Transactional
  List<Event> after(JournalFilter filter, long seq, int limit) {
    return page(filter, "e.seq > :seq", seq, " order by e.seq", limit);
  }

  private List<Event> page(JournalFilter filter, String place, long seq, String order, int limit) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    StringBuilder where = new StringBuilder(place);
    parameters.put("seq", seq);
    filter.from().ifPresent(at -> from(where, parameters, at));
    filter.until().ifPresent(at -> until(where, parameters, at));
    filter.actor().ifPresent(who -> add(where, parameters, "e.actor = :actor", "actor", who));
    filter.target().ifPresent(it -> add(where, parameters, "e.target = :target", "target", it));
    filter.kind().ifPresent(kind -> kind(where, parameters, kind));
    // Members, not entities, which would be kept until the end of the transaction.
    TypedQuery<Object[]> query =
        scoped
            .planned()
            .createQuery(
                "select e.seq, e.at, e.actor, e.role, e.action, e.target, e.details,"
                    + " e.previousHash, e.hash"
                    + " from JournalEventRow e where "
                    + where
                    + order,
                Object[].class)
            .setMaxResults(limit);
    parameters.forEach(query::setParameter);
    return query.getResultStream().map(JournalReading::event).toList();
  }

  private void from(StringBuilder where, Map<String, Object> parameters, Instant from) {
    add(where, parameters, "e.at >= :from", "from", from);
    number("e.at < :at order by e.at desc", from.minus(CLOCKS))
        .ifPresent(last -> add(where, parameters, "e.seq > :last", "last", last));
  }

  private void until(StringBuilder where, Map<String, Object> parameters, Instant until) {
    add(where, parameters, "e.at < :until", "until", until);
    number("e.at >= :at order by e.at", until.plus(CLOCKS))
        .ifPresent(first -> add(where, parameters, "e.seq < :first", "first", first));
  }

  private Optional<Long> number(String condition, Instant at) {
    return scoped
        .get()
        .createQuery("select e.seq from JournalEventRow e where " + condition, Long.class)
        .setParameter("at", at)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** An action has two words; those that begin with the same one lie together. */
  private static void kind(StringBuilder where, Map<String, Object> parameters, String kind) {
    if (kind.contains(".")) {
      add(where, parameters, "e.action = :kind", "kind", kind);
    } else {
      add(where, parameters, "e.action >= :kind", "kind", kind + ".");
      add(where, parameters, "e.action < :behind", "behind", kind + (char) ('.' + 1));
    }
  }

  private static Event event(Object[] members) {
    return new Event(
        (Long) members[0],
        (Instant) members[1],
        (String) members[2],
        Optional.ofNullable((String) members[3]),
        (String) members[4],
        (String) members[5],
        (String) members[6],
        (String) members[7],
        (String) members[8]);
  }

  private static void add(
      StringBuilder where,
      Map<String, Object> parameters,
      String condition,
      String name,
      Object value) {
    where.append(" and ").append(condition);
    parameters.put(name, value);
  }
}
