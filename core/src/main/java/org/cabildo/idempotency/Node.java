package org.cabildo.idempotency;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** Names this node: the processes that follow each other on one data folder of one machine. */
public final class Node {
  private Node() {}

  /** Begins the names of all that this node owns. */
  public static String name(String dataDirectory) {
    String place = host() + "\n" + Path.of(dataDirectory).toAbsolutePath().normalize();
    return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)) + "/";
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
