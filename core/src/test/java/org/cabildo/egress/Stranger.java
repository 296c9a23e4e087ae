package org.cabildo.egress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A server on 127.0.0.2 that answers every connection with the next bytes it was given. */
final class Stranger implements AutoCloseable {
  private static final byte[] DRIP = {};

  private final ServerSocket door;
  private final BlockingQueue<byte[][]> answers = new LinkedBlockingQueue<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  Stranger() {
    try {
      door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.2"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread server = new Thread(this::serve, "stranger");
    server.setDaemon(true);
    server.start();
  }

  int port() {
    return door.getLocalPort();
  }

  /** What it was asked, head by head. */
  List<String> asked() {
    return asked;
  }

  /** The next answers, one a connection; it hangs up after each. */
  void answers(String... texts) {
    for (String text : texts) {
      answers(text.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  void answers(byte[] bytes) {
    answers.add(new byte[][] {bytes});
  }

  /** Answers so, and then with a byte every few moments for as long as somebody listens. */
  void drips(String head) {
    answers.add(new byte[][] {head.getBytes(StandardCharsets.ISO_8859_1), DRIP});
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket visitor = door.accept()) {
        answer(visitor);
      } catch (IOException gone) {
        // The next one, please.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void answer(Socket visitor) throws IOException, InterruptedException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(visitor.getInputStream(), StandardCharsets.ISO_8859_1));
    StringBuilder head = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      head.append(line).append('\n');
    }
    asked.add(head.toString());
    byte[][] answer = answers.take();
    OutputStream out = visitor.getOutputStream();
    out.write(answer[0]);
    out.flush();
    while (answer.length > 1) {
      Thread.sleep(50);
      out.write('x');
      out.flush();
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
