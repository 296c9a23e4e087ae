package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.File;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.Readership;
import org.cabildo.storage.Blob;
import org.cabildo.storage.BlobStore;

/** Answers with the rows of a dataset as a file, and counts who took it. */
@RequestScoped
class Downloads {
  static final String[] WORDS = Answers.whole();

  private final Datasets datasets;
  private final BlobStore blobs;
  private final Readership readership;
  private final VersionChoice choice;
  private final HttpServletRequest http;

  @Inject
  Downloads(
      Datasets datasets,
      BlobStore blobs,
      Readership readership,
      VersionChoice choice,
      HttpServletRequest http) {
    this.datasets = datasets;
    this.blobs = blobs;
    this.readership = readership;
    this.choice = choice;
    this.http = http;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Downloads() {
    this(null, null, null, null, null);
  }

  /** The whole answer to a query as a file of that form. */
  Response answer(String slug, Query query, DownloadForm form) {
    Dataset dataset = datasets.find(slug);
    DatasetVersion version = choice.of(dataset, query);
    String tag = form.tag(Answers.tag(version, query.table() + form.extension() + form.variant()));
    if (Answers.isKnown(tag, http)) {
      return Response.notModified().header("ETag", tag).build();
    }
    DownloadForm.Content content = form.opening().apply(version, query.table());
    return taken(dataset, content)
        .type(form.type())
        .header("ETag", tag)
        .header("Cache-Control", "no-cache")
        .header("Content-Disposition", FileAnswer.attachment(slug + "." + form.extension()))
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .build();
  }

  /** The Parquet file that is kept, with ranges. */
  Response kept(String slug, Query query, DownloadForm form) {
    Dataset dataset = datasets.find(slug);
    DatasetVersion version = choice.of(dataset, query);
    File file = blobs.path(version.table().parquet()).toFile();
    count(dataset);
    return FileAnswer.of(
        file.toPath(),
        new Blob(version.table().parquet(), file.length()),
        slug + "." + form.extension(),
        form.type(),
        http);
  }

  /** HEAD learns what is wrong with a query like GET, and takes no rows. */
  private Response.ResponseBuilder taken(Dataset dataset, DownloadForm.Content content) {
    if (http.getMethod().equals("HEAD")) {
      content.close();
      return Response.ok();
    }
    count(dataset);
    StreamingOutput body =
        out -> {
          try (content) {
            content.writeTo(out);
          }
        };
    return Response.ok(body);
  }

  private void count(Dataset dataset) {
    if (!http.getMethod().equals("HEAD")) {
      readership.downloaded(dataset);
    }
  }
}
