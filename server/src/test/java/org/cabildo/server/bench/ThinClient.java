package org.cabildo.server.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a request to a socket and reads the answer, on one connection that is kept, for one
 * thread. It has no threads of its own as a library's client has, which would be measured with the
 * server on a machine of two processors.
 */
final class ThinClient {
  private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");
  private static final Pattern CHUNKED = Pattern.compile("(?im)^transfer-encoding: *chunked");
  private static final Pattern TAG = Pattern.compile("(?im)^etag: *(\\S+)");
  private static final int ROOM = 1 << 16;

  private final URI server;
  private Optional<Kept> kept = Optional.empty();

  ThinClient(URI server) {
    this.server = server;
  }

  /**
   * An answer.
   *
   * @param head its status line and fields
   */
  record Answer(String head, byte[] body) {
    int status() {
      return Integer.parseInt(head.substring(9, 12));
    }

    String tag() {
      Matcher tag = TAG.matcher(head);
      if (!tag.find()) {
        throw new IllegalStateException(head);
      }
      return tag.group(1);
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /**
   * Asks.
   *
   * @param target path and query
   * @param fields more fields of the request, each a whole line without its end
   */
  Answer get(String target, String... fields) {
    byte[] request = request(target, fields);
    try {
      if (kept.isPresent()) {
        try {
          return kept.get().ask(request);
        } catch (EOFException closed) { // after so many requests, or a pause
          kept.get().socket().close();
        }
      }
      Socket socket = open();
      kept = Optional.of(new Kept(socket, new BufferedInputStream(socket.getInputStream(), ROOM)));
      return kept.get().ask(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads an answer without keeping it, on a connection of its own; its bytes. */
  long download(String target) {
    try (Socket socket = open()) {
      socket.getOutputStream().write(request(target, "Connection: close"));
      InputStream in = socket.getInputStream();
      byte[] room = new byte[ROOM];
      int first = in.read(room);
      String status = new String(room, 0, Math.max(first, 0), StandardCharsets.US_ASCII);
      if (!status.startsWith("HTTP/1.1 200")) {
        throw new IllegalStateException(status);
      }
      long bytes = first;
      for (int more = in.read(room); more >= 0; more = in.read(room)) {
        bytes += more;
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Socket open() throws IOException {
    Socket socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    return socket;
  }

  private byte[] request(String target, String... fields) {
    StringBuilder lines = new StringBuilder("GET " + target + " HTTP/1.1\r\n");
    lines.append("Host: ").append(server.getAuthority()).append("\r\n");
    for (String field : fields) {
      lines.append(field).append("\r\n");
    }
    return lines.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** An open connection, and what came in on it. */
  private record Kept(Socket socket, InputStream in) {
    Answer ask(byte[] request) throws IOException {
      socket.getOutputStream().write(request);
      StringBuilder head = new StringBuilder();
      for (String line = line(); !line.isEmpty(); line = line()) {
        head.append(line).append('\n');
      }
      return new Answer(head.toString(), body(head.toString()));
    }

    private byte[] body(String head) throws IOException {
      Matcher length = LENGTH.matcher(head);
      if (length.find()) {
        return in.readNBytes(Integer.parseInt(length.group(1)));
      }
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      if (CHUNKED.matcher(head).find()) {
        int size;
        do {
          size = Integer.parseInt(line(), 16);
          body.write(in.readNBytes(size));
          line();
        } while (size > 0);
      }
      return body.toByteArray();
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new EOFException("the connection was closed");
        }
        line.append((char) c);
      }
      line.setLength(Math.max(0, line.length() - 1));
      return line.toString();
    }
  }
}
