package org.cabildo.server.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** An answer that is held back until what it tells of is certain. */
final class HeldResponse extends HttpServletResponseWrapper {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final PrintWriter writer =
      new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));

  HeldResponse(HttpServletResponse response) {
    super(response);
  }

  /** Whether the request was carried out. */
  boolean isSuccess() {
    return getStatus() / 100 == 2;
  }

  KeptAnswer answer() {
    writer.flush();
    return KeptAnswer.of(this, body.toString(StandardCharsets.UTF_8));
  }

  /** Sends what was held. */
  void send() throws IOException {
    writer.flush();
    if (body.size() > 0 && !super.isCommitted()) {
      super.getOutputStream().write(body.toByteArray());
    }
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new ServletOutputStream() {
      @Override
      public void write(int one) {
        body.write(one);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        body.write(bytes, offset, length);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException("written by blocking only");
      }
    };
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public void flushBuffer() {
    // Sent later.
  }
}
