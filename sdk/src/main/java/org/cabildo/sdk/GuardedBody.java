package org.cabildo.sdk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A body that cannot stall: each read gets the time that {@code patience} gives, then the body is
 * closed. The timeout of {@link java.net.http.HttpRequest} ends at the headers (JDK-8208693).
 */
final class GuardedBody extends FilterInputStream {
  private final Supplier<Duration> patience;
  private volatile boolean expired;

  private GuardedBody(InputStream body, Supplier<Duration> patience) {
    super(body);
    this.patience = patience;
  }

  /** The whole body must have been read at {@code deadline}, in the time of System.nanoTime. */
  static GuardedBody until(InputStream body, long deadline) {
    return new GuardedBody(body, () -> Duration.ofNanos(deadline - System.nanoTime()));
  }

  /** Any single read may wait that long; how long the program takes between reads is its own. */
  static GuardedBody idleAtMost(InputStream body, Duration idle) {
    return new GuardedBody(body, () -> idle);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? count : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count;
    try (Alarm alarm = Alarm.in(patience.get(), this::expire)) {
      count = in.read(bytes, offset, length);
    } catch (IOException e) {
      throw expired ? stalled() : e;
    }
    if (expired) {
      throw stalled();
    }
    return count;
  }

  private void expire() {
    expired = true;
    try {
      in.close();
    } catch (IOException alreadyBroken) {
      // The read that waits on it sees the same failure and reports it.
    }
  }

  private static IOException stalled() {
    return new HttpTimeoutException("the answer began and then stalled past the timeout");
  }
}
