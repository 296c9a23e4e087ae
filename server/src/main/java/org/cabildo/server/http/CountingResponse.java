package org.cabildo.server.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.cabildo.access.StatementCount;

/**
 * Tells in {@code Server-Timing} how many database statements came before the first byte, and
 * answers errors in our words instead of the container's.
 */
final class CountingResponse extends HttpServletResponseWrapper {
  private final long before;
  private final Errors errors;
  private boolean gone;

  /** Answers in place of the container. */
  interface Errors {
    void answer(int status) throws IOException;
  }

  CountingResponse(HttpServletResponse response, long before, Errors errors) {
    super(response);
    this.before = before;
    this.errors = errors;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    tell();
    return new Watched(super.getOutputStream());
  }

  /** Whether the caller went away while we were answering: nobody is there to be told. */
  boolean isCallerGone() {
    return gone;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    tell();
    return super.getWriter();
  }

  /** The container's own error pages must not show: whoever calls this gets a problem instead. */
  @Override
  public void sendError(int status) throws IOException {
    if (!gone) {
      errors.answer(status);
    }
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    sendError(status);
  }

  private void tell() {
    if (!isCommitted()) {
      setHeader("Server-Timing", "db;desc=\"" + (StatementCount.now() - before) + " statements\"");
    }
  }

  private final class Watched extends ServletOutputStream {
    private final ServletOutputStream out;

    Watched(ServletOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      attempt(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
      attempt(out::flush);
    }

    @Override
    public void close() throws IOException {
      attempt(out::close);
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      out.setWriteListener(listener);
    }

    private void attempt(Sending sending) throws IOException {
      try {
        sending.run();
      } catch (IOException e) {
        gone = true;
        throw e;
      }
    }
  }

  @FunctionalInterface
  private interface Sending {
    void run() throws IOException;
  }
}
