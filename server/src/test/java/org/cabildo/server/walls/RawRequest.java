package org.cabildo.server.walls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cabildo.server.testing.RunningServer;

/**
 * A request written by hand, with the Host header and the request line of the test's choice, which
 * HTTP clients do not allow.
 *
 * @param line first line without the version: {@code GET /}
 * @param headers lines, in order
 */
record RawRequest(String line, List<String> headers) {
  /** A request to a host name. */
  static RawRequest get(String host, String path, String... more) {
    List<String> headers = new ArrayList<>(List.of("Host: " + host));
    headers.addAll(Arrays.asList(more));
    return new RawRequest("GET " + path, headers);
  }

  /**
   * What came back.
   *
   * @param status of HTTP
   * @param head header lines in lower case
   * @param body decoded
   */
  record Answer(int status, String head, String body) {}

  /** Sends it to the running server, whatever host it names. */
  Answer send() {
    return send(RunningServer.get().url().getPort());
  }

  /** Sends it to whatever listens at a port of this machine. */
  Answer send(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      String text =
          line
              + " HTTP/1.1\r\n"
              + String.join("\r\n", headers)
              + (headers.isEmpty() ? "" : "\r\n")
              + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      return answer(socket.getInputStream().readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer answer(byte[] sent) throws IOException {
    String raw = new String(sent, StandardCharsets.ISO_8859_1);
    int end = raw.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IOException("no answer: " + raw);
    }
    String head = raw.substring(0, end).toLowerCase(Locale.ROOT);
    byte[] body = Arrays.copyOfRange(sent, end + 4, sent.length);
    return new Answer(
        Integer.parseInt(head.split(" ")[1]),
        head,
        new String(
            head.contains("transfer-encoding: chunked") ? joined(body) : body,
            StandardCharsets.UTF_8));
  }

  private static byte[] joined(byte[] chunks) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (InputStream in = new java.io.ByteArrayInputStream(chunks)) {
      for (int size = size(in); size > 0; size = size(in)) {
        whole.write(in.readNBytes(size));
        in.skipNBytes(2);
      }
    }
    return whole.toByteArray();
  }

  private static int size(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    String digits = line.toString().trim();
    return digits.isEmpty() ? 0 : Integer.parseInt(digits, 16);
  }
}
