package org.cabildo.server.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.Duration;

/**
 * The keys of an identity provider: kept for a while, fetched again for a key that is not among
 * them, but not as often as strangers may wish, and kept longer when the provider does not answer.
 */
final class ProviderKeys {
  private static final int CONNECT_MILLIS = 3_000;
  private static final int READ_MILLIS = 5_000;
  private static final int MOST_BYTES = 256 * 1024;

  /** In this time they are fetched twice at most. */
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  /** How long a request waits for another one that fetches them. */
  private static final Duration WAIT = Duration.ofSeconds(10);

  private ProviderKeys() {}

  static JWKSource<SecurityContext> at(URL address, OidcSettings settings) {
    return JWKSourceBuilder.create(address, new Retriever())
        .cache(settings.cache().toMillis(), WAIT.toMillis())
        .refreshAheadCache(false)
        .rateLimited(INTERVAL.toMillis())
        .retrying(false)
        .outageTolerant(settings.outage().plus(settings.cache()).toMillis())
        .build();
  }

  /** Goes nowhere else than it was sent. */
  private static final class Retriever extends DefaultResourceRetriever {
    Retriever() {
      super(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES);
    }

    @Override
    protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
      HttpURLConnection connection = super.openHTTPConnection(url);
      connection.setInstanceFollowRedirects(false);
      return connection;
    }
  }
}
