package org.cabildo.egress;

import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes HTTP clients that do nothing by themselves: no redirects, cookies, credentials, retries,
 * decoding, upgrades or proxies, neither of the environment nor of the JVM. Every question has one
 * of its own, so that nothing of it stays.
 *
 * <p>Apache HttpClient and not the JDK's, because the latter looks names up where nobody can see
 * what it finds, and again for every connection. Here {@link CheckedNames} gives the addresses to
 * which the socket is connected, and the name stays what the certificate is compared with.
 */
final class Connections {
  private static final int LONGEST_LINE = 16_384;
  private static final int MOST_HEADERS = 100;

  private final DnsResolver names;
  private final Timeout idle;

  Connections(DnsResolver names, Duration idle) {
    this.names = names;
    this.idle = Timeout.of(idle);
  }

  CloseableHttpClient open() {
    BasicHttpClientConnectionManager connections =
        new BasicHttpClientConnectionManager(
            new DefaultHttpClientConnectionOperator(
                proxy -> new Socket(Proxy.NO_PROXY),
                DefaultSchemePortResolver.INSTANCE,
                names,
                RegistryBuilder.<TlsSocketStrategy>create()
                    .register("https", DefaultClientTlsStrategy.createDefault())
                    .build()),
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(
                    Http1Config.custom()
                        .setMaxLineLength(LONGEST_LINE)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build())
                .build());
    connections.setConnectionConfig(
        ConnectionConfig.custom().setConnectTimeout(idle).setSocketTimeout(idle).build());
    connections.setTlsConfig(TlsConfig.custom().setHandshakeTimeout(idle).build());
    return HttpClientBuilder.create()
        .setConnectionManager(connections)
        .setUserAgent("Cabildo")
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(idle)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build())
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableContentCompression()
        .build();
  }
}
