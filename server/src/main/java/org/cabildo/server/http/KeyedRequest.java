package org.cabildo.server.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is digested while it is read, and that tells when it has arrived whole. It
 * asks for no compression: its answer is kept as it is.
 */
final class KeyedRequest extends HttpServletRequestWrapper {
  private final Runnable arrived;
  private final MessageDigest sha = sha256();
  private @Nullable Body body;

  KeyedRequest(HttpServletRequest request, Runnable arrived) {
    super(request);
    this.arrived = arrived;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      body = new Body(super.getInputStream());
    }
    return body;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return name.equalsIgnoreCase("Accept-Encoding") ? null : super.getHeader(name);
  }

  /**
   * Tells this request from every other; reads what is left of the body first. To be asked once.
   *
   * @param limit most bytes to read
   */
  String fingerprint(long limit) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long taken = 0;
    for (int n = getInputStream().read(buffer); n >= 0; n = getInputStream().read(buffer)) {
      taken += n;
      if (taken > limit) {
        throw Problem.of(ErrorCode.TOO_LARGE).with("limit", limit);
      }
    }
    String content = HexFormat.of().formatHex(sha.digest());
    String all =
        String.join(
            "\n",
            getMethod(),
            getRequestURI(),
            Optional.ofNullable(getQueryString()).orElse(""),
            Optional.ofNullable(getContentType()).orElse(""),
            Optional.ofNullable(getHeader("If-Match")).orElse(""),
            content);
    return HexFormat.of().formatHex(sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Body extends ServletInputStream {
    private final ServletInputStream in;
    private boolean whole;

    Body(ServletInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = whole ? -1 : in.read(buffer, offset, length);
      if (n > 0) {
        sha.update(buffer, offset, n);
      } else if (n < 0 && !whole) {
        whole = true;
        arrived.run();
      }
      return n;
    }

    @Override
    public boolean isFinished() {
      return whole || in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("read by blocking only");
    }
  }
}
