package org.cabildo.server.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cabildo.commitment.Commitment;
import org.cabildo.commitment.Promise;
import org.cabildo.commitment.PublicationPlan;
import org.cabildo.tenancy.LocalText;

/** A commitment as represented; {@code dataset} only when the caller may see it. */
record CommitmentJson(
    String slug,
    String title,
    String description,
    Optional<String> why,
    Optional<Map<String, Map<String, String>>> translations,
    String office,
    String officeName,
    String responsible,
    String frequency,
    Optional<String> format,
    String state,
    boolean late,
    Optional<LocalDate> due,
    Optional<LocalDate> firstDue,
    List<Promise.Move> moves,
    Optional<String> dropped,
    Optional<String> dataset,
    Optional<String> datasetUrl,
    Instant created,
    Instant modified) {
  static CommitmentJson of(Commitment c, Place place, Locale language) {
    Map<String, LocalText> texts = new TreeMap<>();
    texts.put("title", c.description().title());
    texts.put("description", c.description().description());
    c.description().why().ifPresent(why -> texts.put("why", why));
    return new CommitmentJson(
        c.slug(),
        c.description().title().in(language),
        c.description().description().in(language),
        c.description().why().map(why -> why.in(language)),
        TenantJson.translations(texts),
        c.description().office(),
        c.officeName().in(language),
        c.description().responsible(),
        c.description().frequency().key(),
        c.description().format(),
        c.state().key(),
        c.late(),
        c.promise().map(Promise::due),
        c.promise().map(Promise::first),
        c.promise().map(Promise::moves).orElse(List.of()),
        c.dropped(),
        c.dataset(),
        c.dataset().map(place::api),
        c.createdAt(),
        c.modifiedAt());
  }

  /** A plan. */
  record PlanJson(PublicationPlan.Figures figures, List<CommitmentJson> commitments) {}
}
