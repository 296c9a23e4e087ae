package org.cabildo.server.http;

import jakarta.servlet.ServletOutputStream;
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
    return super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    tell();
    return super.getWriter();
  }

  /** The container's own error pages must not show: whoever calls this gets a problem instead. */
  @Override
  public void sendError(int status) throws IOException {
    errors.answer(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    errors.answer(status);
  }

  private void tell() {
    if (!isCommitted()) {
      setHeader("Server-Timing", "db;desc=\"" + (StatementCount.now() - before) + " statements\"");
    }
  }
}
