package org.cabildo.egress;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.cabildo.egress.FetchFailure.Reason;

/** What a stranger sends, up to a number of bytes; what goes wrong with it is a fetch failure. */
final class Body extends FilterInputStream {
  private final Deadline deadline;
  private long left;

  Body(InputStream in, long most, Deadline deadline) {
    super(in);
    this.left = most;
    this.deadline = deadline;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    try {
      int taken = in.read(target, offset, length);
      if (deadline.isOver()) {
        throw new FetchFailure(Reason.TOO_SLOW);
      }
      left -= Math.max(taken, 0);
      if (left < 0) {
        throw new FetchFailure(Reason.TOO_LARGE);
      }
      return taken;
    } catch (IOException e) {
      throw new FetchFailure(reason(e));
    }
  }

  private Reason reason(IOException e) {
    if (deadline.isOver() || e instanceof SocketTimeoutException) {
      return Reason.TOO_SLOW;
    }
    return e instanceof ZipException || e instanceof MalformedChunkCodingException
        ? Reason.MALFORMED
        : Reason.CUT;
  }
}
