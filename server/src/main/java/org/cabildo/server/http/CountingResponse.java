package org.cabildo.server.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.cabildo.access.StatementCount;

/** Tells in {@code Server-Timing} how many database statements came before the first byte. */
final class CountingResponse extends HttpServletResponseWrapper {
  private final long before;

  CountingResponse(HttpServletResponse response, long before) {
    super(response);
    this.before = before;
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

  private void tell() {
    if (!isCommitted()) {
      setHeader("Server-Timing", "db;desc=\"" + (StatementCount.now() - before) + " statements\"");
    }
  }
}
