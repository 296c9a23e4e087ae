package org.cabildo.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A name server that knows TXT records only (RFC 1035), on a free port of this machine. */
public final class FakeNames implements AutoCloseable {
  private static final FakeNames SHARED = start();
  private static final int HEADER = 12;
  private static final int NO_SUCH_NAME = 3;

  private final DatagramSocket socket;
  private final Map<String, List<String>> records = new ConcurrentHashMap<>();

  private FakeNames(DatagramSocket socket) {
    this.socket = socket;
  }

  /** The one that the servers of a test run ask. */
  public static FakeNames shared() {
    return SHARED;
  }

  /** Starts another one. */
  public static FakeNames start() {
    try {
      FakeNames names =
          new FakeNames(new DatagramSocket(0, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})));
      Thread thread = new Thread(names::answer, "fake names");
      thread.setDaemon(true);
      thread.start();
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is asked: {@code 127.0.0.1:5353}. */
  public String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** Gives a name its texts, instead of those before. */
  public void put(String name, String... texts) {
    records.put(name, List.of(texts));
  }

  @Override
  public void close() {
    socket.close();
  }

  private void answer() {
    byte[] room = new byte[512];
    while (!socket.isClosed()) {
      try {
        DatagramPacket asked = new DatagramPacket(room, room.length);
        socket.receive(asked);
        byte[] answer = answer(Arrays.copyOf(asked.getData(), asked.getLength()));
        socket.send(new DatagramPacket(answer, answer.length, asked.getSocketAddress()));
      } catch (IOException over) {
        return;
      }
    }
  }

  private byte[] answer(byte[] question) {
    StringBuilder name = new StringBuilder();
    int at = HEADER;
    while (question[at] != 0) {
      name.append(name.length() == 0 ? "" : ".")
          .append(new String(question, at + 1, question[at], StandardCharsets.US_ASCII));
      at += question[at] + 1;
    }
    int end = at + 5;
    Optional<List<String>> texts = Optional.ofNullable(records.get(name.toString()));
    ByteBuffer out = ByteBuffer.allocate(2_048);
    out.put(question, 0, 2);
    out.putShort((short) (0x8180 | (texts.isPresent() ? 0 : NO_SUCH_NAME)));
    out.putShort((short) 1).putShort(texts.map(List::size).orElse(0).shortValue()).putInt(0);
    out.put(question, HEADER, end - HEADER);
    for (String text : texts.orElse(List.of())) {
      byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
      out.putShort((short) 0xC00C).putShort((short) 16).putShort((short) 1).putInt(1);
      out.putShort((short) (bytes.length + 1)).put((byte) bytes.length).put(bytes);
    }
    return Arrays.copyOf(out.array(), out.position());
  }
}
