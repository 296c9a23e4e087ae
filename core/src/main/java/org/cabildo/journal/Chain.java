package org.cabildo.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Follows events one after the other and remembers the first that does not fit: one whose hash is
 * not that of its members, whose predecessor's hash is another, or before which one is missing.
 */
final class Chain {
  private long seq;
  private String hash = "";
  private Optional<Long> brokenAt = Optional.empty();

  /** The hash that an event with these members has. */
  static String hash(Event event) {
    String text =
        String.join(
            "\n",
            Long.toString(event.seq()),
            event.at().toString(),
            event.actor(),
            event.action(),
            event.target(),
            event.details(),
            event.previousHash() + event.role().map(role -> "\n" + role).orElse(""));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The next event, in the order of their numbers. */
  void follow(Event event) {
    boolean fits =
        event.seq() == seq + 1
            && event.previousHash().equals(hash)
            && event.hash().equals(hash(event));
    if (!fits && brokenAt.isEmpty()) {
      brokenAt = Optional.of(seq + 1);
    }
    seq = event.seq();
    hash = event.hash();
  }

  /**
   * The verdict once the last event was followed.
   *
   * @param lastSeq number of the last event, as the head of the chain remembers it
   * @param lastHash its hash
   */
  Verification end(long lastSeq, String lastHash) {
    if (brokenAt.isEmpty() && (seq != lastSeq || !hash.equals(lastHash))) {
      brokenAt = Optional.of(Math.min(seq, lastSeq) + 1);
    }
    return new Verification(lastSeq, brokenAt);
  }
}
