package org.cabildo.server.portal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** Style sheets, modules and patterns. */
@Path("assets/{hash}/{path: .+}")
public class AssetsResource {

  /** The file, to be kept for a year; under the hash of another release, only for a minute. */
  @GET
  public Response get(@PathParam("hash") String hash, @PathParam("path") String path) {
    byte[] content = Assets.file(path).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    return Response.ok(content, Assets.mediaType(path))
        .header(
            HttpHeaders.CACHE_CONTROL,
            Assets.isCurrent(hash) ? "public, max-age=31536000, immutable" : "public, max-age=60")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
