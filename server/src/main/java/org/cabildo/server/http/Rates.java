package org.cabildo.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.TenantId;

/**
 * Counts requests: of each caller and to each portal so many in a minute. What was not used comes
 * back evenly, so that a caller who is refused waits for moments, not for a full minute. Each node
 * counts by itself.
 */
@ApplicationScoped
class Rates {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_CALLERS = 200_000;

  private final RateSettings settings;
  private final Cache<Object, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_CALLERS)
          .expireAfterAccess(MINUTE.multipliedBy(2))
          .build();

  @Inject
  Rates(RateSettings settings) {
    this.settings = settings;
  }

  /** For the container's proxy only. */
  protected Rates() {
    this(new RateSettings(0, 0, 0, 0));
  }

  /**
   * What is left after a request.
   *
   * @param policy whose: {@code caller} or {@code portal}
   * @param quota requests in a minute
   * @param remaining requests that would be let in now
   * @param reset seconds until all are there again
   */
  record Left(String policy, int quota, long remaining, long reset) {}

  private record Address(String origin) {}

  /** A secret is not kept, not even for two minutes. */
  private record Credential(String hash) {
    static Credential of(String sent) {
      return new Credential(Sha256.hex(sent.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /**
   * Lets a request in.
   *
   * @return what is left of every limit that counted
   * @throws Problem {@link ErrorCode#RATE_LIMITED}, with the seconds to wait
   */
  List<Left> enter(String origin, Optional<String> credential, Optional<TenantId> tenant) {
    List<Left> left = new ArrayList<>();
    if (settings.perCaller() > 0) {
      Left own = take("caller", new Address(origin), settings.perCaller());
      left.add(
          credential
              .map(sent -> take("caller", Credential.of(sent), settings.perCaller()))
              .filter(other -> other.remaining() < own.remaining())
              .orElse(own));
    }
    if (settings.perPortal() > 0 && tenant.isPresent()) {
      left.add(take("portal", tenant.get(), settings.perPortal()));
    }
    return left;
  }

  private Left take(String policy, Object key, int quota) {
    Bucket bucket =
        buckets.get(
            key,
            k ->
                Bucket.builder()
                    .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, MINUTE))
                    .build());
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw Problem.of(ErrorCode.RATE_LIMITED)
          .with("seconds", seconds(probe.getNanosToWaitForRefill()));
    }
    return new Left(
        policy, quota, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset()));
  }

  private static long seconds(long nanos) {
    return Math.max(1, (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1));
  }
}
