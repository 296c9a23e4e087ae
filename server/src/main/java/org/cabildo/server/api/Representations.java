package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetSummary;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.PublicationRequest;
import org.cabildo.imports.FileUpload;
import org.cabildo.imports.ImportJob;
import org.cabildo.refresh.Source;
import org.cabildo.server.http.Addresses;
import org.cabildo.server.http.RequestContext;

/** Core records as the API shows them in this request: its tenant, its language, its caller. */
@RequestScoped
public class Representations {
  private final RequestContext request;
  private final Addresses addresses;
  private final Scopes scopes;

  @Inject
  Representations(RequestContext request, Addresses addresses, Scopes scopes) {
    this.request = request;
    this.addresses = addresses;
    this.scopes = scopes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Representations() {
    this(null, null, null);
  }

  DatasetJson dataset(Dataset dataset) {
    return DatasetJson.of(
        dataset,
        dataset.current().map(v -> version(dataset.slug(), v)),
        place(),
        request.language());
  }

  SummaryJson summary(DatasetSummary summary) {
    return SummaryJson.of(
        summary,
        Optional.empty(),
        Optional.empty(),
        place().page(summary.slug()),
        request.language());
  }

  VersionJson version(String slug, DatasetVersion version) {
    return VersionJson.of(
        version,
        place().api(slug),
        scopes.may(Permission.READ_DRAFTS) ? Optional.of(version.publishedBy()) : Optional.empty());
  }

  JobJson job(ImportJob job) {
    return JobJson.of(job, place().api(job.dataset()), request.language());
  }

  SourceJson source(Source source) {
    return SourceJson.of(source, place().api(source.dataset()), request.language());
  }

  PublicationRequestJson request(PublicationRequest asked) {
    return PublicationRequestJson.of(asked, place().api(asked.dataset()), request.language());
  }

  /** The answer to a file whose version waits for somebody. */
  Response taken(String slug, DatasetVersion held) {
    String url = place().api(slug) + "/publication-requests";
    return Response.accepted(
            new PublicationRequestJson.TakenJson(PublicationRequestJson.HeldJson.of(held), url))
        .location(URI.create(url))
        .header("Cache-Control", "no-store")
        .build();
  }

  UploadJson upload(FileUpload upload) {
    return UploadJson.of(upload, place().api(upload.dataset()));
  }

  Place place() {
    return new Place(request.tenant(), addresses);
  }
}
