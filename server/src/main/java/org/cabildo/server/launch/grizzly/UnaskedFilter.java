package org.cabildo.server.launch.grizzly;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Makes {@code 400} of a success that the application knows nothing of. What the container cannot
 * read (an empty host, {@code /%zz}) it answers by itself with an empty {@code 200}; whatever the
 * application was asked carries the number that its door gave to the request. After {@code 400} the
 * container closes the connection.
 */
final class UnaskedFilter extends BaseFilter {
  private static final String ASKED = "X-Request-Id";

  @Override
  public NextAction handleWrite(FilterChainContext context) {
    if (context.getMessage() instanceof HttpPacket packet
        && packet.getHttpHeader() instanceof HttpResponsePacket response
        && !response.isCommitted()
        && isSuccess(response.getStatus())
        && !response.containsHeader(ASKED)) {
      HttpStatus.BAD_REQUEST_400.setValues(response);
    }
    return context.getInvokeAction();
  }

  /** Not 1xx: the change to HTTP/2 and the wish for a body are the container's to answer. */
  private static boolean isSuccess(int status) {
    return status >= 200 && status < 400;
  }
}
