package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.RequestContext;
import org.cabildo.server.http.Years;

/** Which version a request means: by number, by moment, or the current one. */
@RequestScoped
public class VersionChoice {
  private final Datasets datasets;
  private final RequestContext request;

  @Inject
  VersionChoice(Datasets datasets, RequestContext request) {
    this.datasets = datasets;
    this.request = request;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected VersionChoice() {
    this(null, null);
  }

  /** By the parameters {@code version} and {@code asOf}. */
  DatasetVersion of(Dataset dataset, Query query) {
    return of(dataset, query.number("version"), query.text("asOf"));
  }

  /**
   * The version of that number, or the one that was current at that moment; a day means its end in
   * the portal's time zone.
   */
  DatasetVersion of(Dataset dataset, OptionalInt number, Optional<String> asOf) {
    if (number.isPresent()) {
      if (asOf.isPresent()) {
        throw Problem.invalid("asOf", "not-with").with("other", "version");
      }
      return datasets.version(dataset.slug(), number.getAsInt());
    }
    if (asOf.isPresent()) {
      return datasets.versionAt(dataset.slug(), moment(asOf.get()));
    }
    return dataset.current().orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }

  private Instant moment(String text) {
    try {
      return text.indexOf('T') < 0
          ? Years.day(text)
              .plusDays(1)
              .atStartOfDay(request.tenant().zone())
              .toInstant()
              .minusNanos(1_000)
          : Years.moment(text);
    } catch (DateTimeException e) {
      throw Problem.invalid("asOf", "not-a-moment");
    }
  }
}
