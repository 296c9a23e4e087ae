package org.cabildo.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.PublicationRequest;

/** A request to publish, as represented to the staff. */
record PublicationRequestJson(
    String id,
    String dataset,
    String state,
    Optional<HeldJson> held,
    String askedBy,
    Instant askedAt,
    Optional<String> note,
    Optional<Instant> publishAt,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    Optional<String> reason,
    Optional<SourceJson.ProblemJson> problem,
    Optional<Instant> endedAt,
    String url) {

  /** A version that waits, told as one that does not, but for its number. */
  record HeldJson(long rows, int columns, FileJson original) {
    static HeldJson of(DatasetVersion version) {
      return new HeldJson(
          version.table().rows(),
          version.table().schema().fields().size(),
          new FileJson(
              version.originalName(),
              version.original().bytes(),
              version.original().id().sha256()));
    }
  }

  /** A file that was taken and waits; {@code url} is where its request is listed. */
  record TakenJson(HeldJson held, String url) {}

  /** The uploaded file. */
  record FileJson(String name, long bytes, String sha256) {}

  /** Some of them. */
  record ListJson(List<PublicationRequestJson> requests) {}

  static PublicationRequestJson of(PublicationRequest request, String dataset, Locale language) {
    return new PublicationRequestJson(
        request.id().toString(),
        request.dataset(),
        request.state().key(),
        request.held().map(HeldJson::of),
        request.asked().by(),
        request.asked().at(),
        request.asked().note(),
        request.publishAt(),
        request.decision().map(PublicationRequest.Decision::by),
        request.decision().map(PublicationRequest.Decision::at),
        request.decision().flatMap(PublicationRequest.Decision::reason),
        request.problem().map(problem -> SourceJson.ProblemJson.of(problem, language)),
        request.endedAt(),
        dataset + "/publication-requests/" + request.id());
  }
}
