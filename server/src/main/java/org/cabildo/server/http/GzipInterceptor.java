package org.cabildo.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Compresses text for callers that take gzip; never a part of a file. */
@Provider
public class GzipInterceptor implements WriterInterceptor {
  private static final Set<String> TEXTS =
      Set.of(
          "json",
          "problem+json",
          "xml",
          "atom+xml",
          "javascript",
          "svg+xml",
          "geo+json",
          "x-ndjson");

  @Context
  @SuppressWarnings("NullAway.Init")
  private HttpServletRequest request;

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    String accepted =
        Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_ENCODING)).orElse("");
    boolean whole =
        !context.getHeaders().containsKey("Content-Range")
            && !context.getHeaders().containsKey("Accept-Ranges");
    if (!whole || !accepted.contains("gzip") || !isText(context.getMediaType())) {
      context.proceed();
      return;
    }
    context.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
    context.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
    context.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    GZIPOutputStream compressed = new GZIPOutputStream(context.getOutputStream(), 1 << 13);
    context.setOutputStream(compressed);
    context.proceed();
    compressed.finish();
  }

  private static boolean isText(MediaType type) {
    return type.getType().equals("text") || TEXTS.contains(type.getSubtype());
  }
}
