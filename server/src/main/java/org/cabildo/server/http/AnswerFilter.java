package org.cabildo.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/**
 * What every answer of the API gets: a strong ETag of what is sent, 304 where the caller has it
 * already, and caching that never mixes callers.
 */
@Provider
public class AnswerFilter implements ContainerResponseFilter {
  @Context
  @SuppressWarnings("NullAway.Init")
  private HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    boolean api = Cors.isApi(servletRequest);
    if (api) {
      response
          .getHeaders()
          .putSingle(HttpHeaders.VARY, "Accept, Accept-Encoding, Accept-Language, Authorization");
    }
    if (request.getMethod().equals("OPTIONS")) {
      response.setEntity(null); // the container would list the methods again, in text
    }
    Optional<byte[]> sent = api ? body(response) : Optional.empty();
    if (reads && response.getStatus() == 200 && sent.isPresent()) {
      byte[] body = sent.get();
      String tag = '"' + BodyTag.digest(body) + '"';
      response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
      response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, java.util.List.of("no-cache"));
      if (IfNoneMatch.knows(servletRequest, tag)) {
        response.setStatus(304);
        response.setEntity(null);
      } else {
        MediaType type =
            Optional.ofNullable(response.getMediaType()).orElse(MediaType.APPLICATION_JSON_TYPE);
        response.setEntity(body, new java.lang.annotation.Annotation[0], type);
      }
    }
  }

  /** What is about to be sent, where it is in memory and nobody marked it yet. */
  private static Optional<byte[]> body(ContainerResponseContext response) {
    if (response.getEntity() instanceof Record value) {
      return Optional.of(Json.bytes(value));
    }
    return response.getEntity() instanceof byte[] bytes
            && !response.getHeaders().containsKey(HttpHeaders.ETAG)
        ? Optional.of(bytes)
        : Optional.empty();
  }
}
