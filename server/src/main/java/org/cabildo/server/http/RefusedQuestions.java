package org.cabildo.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cabildo.table.QueryLane;
import org.cabildo.tenancy.TenantId;

/**
 * Questions for which there was no room lately, and in which lane. They are told apart by who asks
 * what of whom, but not by the numbers and texts in them: a program that asks again soon, or for
 * the next one, asks the same. Each node remembers by itself.
 */
@ApplicationScoped
class RefusedQuestions {
  private static final Duration LATELY = Duration.ofMinutes(1);
  private static final int MOST_QUESTIONS = 20_000;

  /** Numbers, texts in quotes, and the words of a search, in a decoded address. */
  private static final Pattern VALUE = Pattern.compile("[0-9]+|'[^']*'|(?<=[?&]q=)[^&]*");

  private final Cache<Question, QueryLane> refused;

  RefusedQuestions() {
    this(MOST_QUESTIONS, Ticker.systemTicker());
  }

  /**
   * As many as that at once, by that clock.
   *
   * @param most questions; those that were not asked again go first
   */
  RefusedQuestions(int most, Ticker clock) {
    refused =
        Caffeine.newBuilder()
            .maximumSize(most)
            .expireAfterWrite(LATELY)
            .ticker(clock)
            .executor(Runnable::run)
            .build();
  }

  /**
   * What was asked of whom; who asked, and the words, are only in the hash.
   *
   * @param tenant whose portal; empty for that of all tenants
   */
  record Question(Optional<TenantId> tenant, String hash) {

    /**
     * A question.
     *
     * @param origin network address of who asks
     * @param credential what they sent to say who they are; it counts instead of the address
     * @param address what they ask for, with its parameters
     */
    static Question of(
        Optional<TenantId> tenant, String origin, Optional<String> credential, String address) {
      String asker = credential.map(sent -> "credential " + sent).orElse("address " + origin);
      String words = asker + '\n' + VALUE.matcher(decoded(address)).replaceAll("0");
      return new Question(tenant, Sha256.hex(words.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static String decoded(String address) {
    try {
      return URLDecoder.decode(address, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return address; // no question that anything answers
    }
  }

  /** Remembers that there was no room for a question. */
  void add(Question question, QueryLane lane) {
    refused.put(question, lane);
  }

  /** The lane in which there was no room, if that was lately. */
  Optional<QueryLane> lane(Question question) {
    return Optional.ofNullable(refused.getIfPresent(question));
  }

  /** Whether there is nothing to look up. */
  boolean isEmpty() {
    return refused.asMap().isEmpty();
  }
}
