package org.cabildo.server.api;

import java.util.Map;
import java.util.Optional;
import org.cabildo.catalog.Frequency;
import org.cabildo.commitment.CommitmentDescription;
import org.cabildo.tenancy.LocalText;

/** What is written about a commitment, as sent. */
record CommitmentInput(
    Optional<String> title,
    Optional<String> description,
    Optional<String> why,
    Optional<Map<String, Translation>> translations,
    Optional<String> office,
    Optional<String> responsible,
    Optional<String> frequency,
    Optional<String> format) {
  /** Texts in another language; each may be absent. */
  record Translation(Optional<String> title, Optional<String> description, Optional<String> why) {}

  CommitmentDescription description(String slug) {
    Optional<Translation> en = translations.map(t -> t.get("en"));
    return new CommitmentDescription(
        slug,
        new LocalText(TenantInput.required("title", title), en.flatMap(Translation::title)),
        new LocalText(
            TenantInput.required("description", description), en.flatMap(Translation::description)),
        why.map(es -> new LocalText(es, en.flatMap(Translation::why))),
        TenantInput.required("office", office),
        TenantInput.required("responsible", responsible),
        frequency.map(DatasetInput::frequency).orElse(Frequency.IRREGULAR),
        format);
  }
}
