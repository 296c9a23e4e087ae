package org.cabildo.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.access.ScopedEntityManager;

/** Events in the database, for those who read them, page by page in the order of their numbers. */
@ApplicationScoped
class JournalReading {
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
    filter.from().ifPresent(at -> add(where, parameters, "e.at >= :from", "from", at));
    filter.until().ifPresent(at -> add(where, parameters, "e.at < :until", "until", at));
    filter.actor().ifPresent(who -> add(where, parameters, "e.actor = :actor", "actor", who));
    filter.target().ifPresent(it -> add(where, parameters, "e.target = :target", "target", it));
    filter
        .kind()
        .ifPresent(
            kind -> {
              add(
                  where,
                  parameters,
                  "(e.action = :kind or locate(:kinds, e.action) = 1)",
                  "kind",
                  kind);
              parameters.put("kinds", kind + ".");
            });
    // Members, not entities, which would be kept until the end of the transaction.
    TypedQuery<Object[]> query =
        scoped
            .get()
            .createQuery(
                "select e.seq, e.at, e.actor, e.action, e.target, e.details, e.previousHash, e.hash"
                    + " from JournalEventRow e where "
                    + where
                    + order,
                Object[].class)
            .setMaxResults(limit);
    parameters.forEach(query::setParameter);
    return query.getResultStream().map(JournalReading::event).toList();
  }

  private static Event event(Object[] members) {
    return new Event(
        (Long) members[0],
        (Instant) members[1],
        (String) members[2],
        (String) members[3],
        (String) members[4],
        (String) members[5],
        (String) members[6],
        (String) members[7]);
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
