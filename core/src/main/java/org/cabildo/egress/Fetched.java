package org.cabildo.egress;

import java.io.InputStream;

/**
 * A file that is being fetched; closing ends the connection, whether all of it was read or not.
 *
 * @param body its bytes, once; a {@link FetchFailure} when they do not come as they should
 * @param validators what tells this state of it from another
 */
public record Fetched(InputStream body, Validators validators, Runnable end)
    implements AutoCloseable {
  @Override
  public void close() {
    end.run();
  }
}
