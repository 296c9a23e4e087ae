package org.cabildo.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.cabildo.egress.FetchFailure.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressTest {
  private static final long PLENTY = 1_000_000;

  private final Stranger stranger = new Stranger();

  @AfterEach
  void leave() {
    stranger.close();
  }

  @Test
  void aFileComesWithWhatTellsItsStateAndIsNotSentAgain() {
    stranger.answers(
        String.join(
            "\r\n",
            "HTTP/1.1 200 OK",
            "ETag: \"uno\"",
            "Last-Modified: Mon, 02 Nov 2026 10:00:00 GMT",
            "Set-Cookie: a=b",
            "Content-Length: 4",
            "",
            "a\n1\n"),
        "HTTP/1.1 304 Not Modified\r\n\r\n");
    Validators known;
    try (Fetched fetched = fetch(Validators.none()).orElseThrow()) {
      assertThat(text(fetched)).isEqualTo("a\n1\n");
      known = fetched.validators();
    }
    assertThat(fetch(known)).isEmpty();

    assertThat(stranger.asked().get(0))
        .contains("GET /a.csv HTTP/1.1", "Accept-Encoding: gzip")
        .doesNotContain("If-None-Match", "Cookie", "Authorization", "Upgrade");
    assertThat(stranger.asked().get(1))
        .contains("If-None-Match: \"uno\"", "If-Modified-Since: Mon, 02 Nov 2026 10:00:00 GMT")
        .doesNotContain("Cookie");
  }

  @Test
  void aRedirectIsFollowedWithoutCookiesAndNoFurtherThanAFewSteps() {
    String there = "HTTP/1.1 302 Found\r\nSet-Cookie: a=b\r\nLocation: /otro\r\n\r\n";
    stranger.answers(there, "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx");
    try (Fetched fetched = fetch(Validators.none()).orElseThrow()) {
      assertThat(text(fetched)).isEqualTo("x");
    }
    assertThat(stranger.asked().get(1)).contains("GET /otro").doesNotContain("Cookie");

    stranger.answers(there, there, there, there, there, there, there);
    assertFails(Reason.REDIRECT);
    assertThat(stranger.asked()).hasSize(2 + 6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "file:///etc/passwd",
        "http://127.0.0.2:22/"
      })
  void aRedirectToWhatIsClosedIsNotFollowed(String location) {
    stranger.answers("HTTP/1.1 307 T\r\nLocation: " + location + "\r\n\r\n");
    assertFails(Reason.REDIRECT);
  }

  @Test
  void aNameThatLeadsInsideIsToldLikeOneThatLeadsNowhere() {
    Egress inside = egress(host -> bytes(127, 0, 0, 1));
    Egress nowhere =
        egress(
            host -> {
              throw new UnknownHostException(host);
            });
    Egress halfInside = egress(host -> List.of(bytes(127, 0, 0, 2), bytes(10, 0, 0, 1)));
    for (Egress egress : List.of(inside, nowhere, halfInside)) {
      assertThatThrownBy(() -> egress.fetch(named(), Validators.none(), PLENTY))
          .isInstanceOfSatisfying(
              FetchFailure.class, f -> assertThat(f.reason()).isEqualTo(Reason.UNREACHABLE));
    }
    assertThat(stranger.asked()).isEmpty();
  }

  @Test
  void aNameIsLookedUpOnceAndConnectedToWhereItLedThen() {
    Deque<InetAddress> answers =
        new ArrayDeque<>(List.of(bytes(127, 0, 0, 2), bytes(127, 0, 0, 1)));
    stranger.answers("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx");
    Egress egress = egress(host -> List.of(answers.removeFirst()));
    try (Fetched fetched = egress.fetch(named(), Validators.none(), PLENTY).orElseThrow()) {
      assertThat(text(fetched)).isEqualTo("x");
    }
    assertThat(answers).hasSize(1);
    assertThat(stranger.asked().get(0)).contains("Host: datos.example.org:" + stranger.port());
  }

  @Test
  void proxiesOfTheMachineAreNotUsed() {
    List<String> keys = List.of("http.proxyHost", "socksProxyHost");
    keys.forEach(key -> System.setProperty(key, "192.0.2.1"));
    try {
      stranger.answers("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx");
      try (Fetched fetched = fetch(Validators.none()).orElseThrow()) {
        assertThat(text(fetched)).isEqualTo("x");
      }
    } finally {
      keys.forEach(System::clearProperty);
    }
  }

  @Test
  void whatIsTooLargeIsGivenUpWhetherItSaysSoOrNot() {
    stranger.answers("HTTP/1.1 200 OK\r\nContent-Length: 2000000\r\n\r\n");
    assertFails(Reason.TOO_LARGE);
    stranger.answers("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(1_100_000));
    assertFails(Reason.TOO_LARGE);
    stranger.answers(packed("0".repeat(20_000_000).getBytes(StandardCharsets.UTF_8)));
    assertFails(Reason.TOO_LARGE);
  }

  @Test
  void whatIsPackedForTheWayIsUnpacked() {
    stranger.answers(packed("a\n1\n".getBytes(StandardCharsets.UTF_8)));
    try (Fetched fetched = fetch(Validators.none()).orElseThrow()) {
      assertThat(text(fetched)).isEqualTo("a\n1\n");
    }
  }

  @Test
  void answersThatAreNotWhatTheySayAreToldApart() {
    stranger.answers("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nx");
    assertFails(Reason.CUT);
    stranger.answers("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 1\r\n\r\nx");
    assertFails(Reason.MALFORMED);
    stranger.answers("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nno");
    assertFails(Reason.MALFORMED);
    stranger.answers("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx");
    assertFails(Reason.MALFORMED);
    stranger.answers("HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000) + "\r\n\r\n");
    assertFails(Reason.MALFORMED);
    stranger.answers("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(200) + "\r\n");
    assertFails(Reason.MALFORMED);
    stranger.answers("SSH-2.0-OpenSSH_9.2p1\r\n");
    assertFails(Reason.MALFORMED, Reason.CUT);
    stranger.answers("");
    assertFails(Reason.CUT);
  }

  @Test
  void anotherStatusIsToldWithHowLongToWait() {
    stranger.answers("HTTP/1.1 503 Busy\r\nRetry-After: 120\r\n\r\n");
    assertThatThrownBy(() -> fetch(Validators.none()))
        .isInstanceOfSatisfying(
            FetchFailure.class,
            failure -> {
              assertThat(failure.reason()).isEqualTo(Reason.STATUS);
              assertThat(failure.retryAfter()).contains(Duration.ofMinutes(2));
              assertThat(failure.problem().parameters()).containsEntry("answered", 503);
            });
    stranger.answers("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=x\r\n\r\n");
    assertFails(Reason.STATUS);
    assertThat(stranger.asked()).hasSize(2);
  }

  @Test
  void whoeverSendsAByteNowAndThenIsGivenUpToo() {
    Egress hurried =
        new Egress(settings(), SystemDefaultDnsResolver.INSTANCE, Duration.ofMillis(700));
    for (String head : List.of("HTTP/1.1 200 OK\r\nX: ", "HTTP/1.1 200 OK\r\n\r\n")) {
      stranger.drips(head);
      long began = System.nanoTime();
      assertThatThrownBy(
              () -> {
                try (Fetched f = hurried.fetch(url(), Validators.none(), PLENTY).orElseThrow()) {
                  text(f);
                }
              })
          .isInstanceOfSatisfying(
              FetchFailure.class, f -> assertThat(f.reason()).isEqualTo(Reason.TOO_SLOW));
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void whatIsClosedSinceIsNotAskedFor() {
    Egress closed = new Egress(new EgressSettings(Optional.empty(), "80", 2, 1));
    assertThatThrownBy(() -> closed.fetch(url(), Validators.none(), PLENTY))
        .isInstanceOfSatisfying(
            FetchFailure.class, f -> assertThat(f.reason()).isEqualTo(Reason.UNREACHABLE));
  }

  private Optional<Fetched> fetch(Validators known) {
    return new Egress(settings()).fetch(url(), known, PLENTY);
  }

  private void assertFails(Reason... reasons) {
    assertThatThrownBy(
            () -> {
              try (Fetched fetched = fetch(Validators.none()).orElseThrow()) {
                text(fetched);
              }
            })
        .isInstanceOfSatisfying(FetchFailure.class, f -> assertThat(reasons).contains(f.reason()));
  }

  private EgressSettings settings() {
    return new EgressSettings(Optional.of("127.0.0.2"), "80,443," + stranger.port(), 2, 1);
  }

  private URI url() {
    return URI.create("http://127.0.0.2:" + stranger.port() + "/a.csv");
  }

  private URI named() {
    return URI.create("http://datos.example.org:" + stranger.port() + "/a.csv");
  }

  /** Looks names up as a test wants. */
  private interface Names {
    Object of(String host) throws UnknownHostException;
  }

  private Egress egress(Names names) {
    return new Egress(
        settings(),
        new DnsResolver() {
          @Override
          public InetAddress[] resolve(String host) throws UnknownHostException {
            Object found = names.of(host);
            return found instanceof List<?> list
                ? list.toArray(InetAddress[]::new)
                : new InetAddress[] {(InetAddress) found};
          }

          @Override
          public String resolveCanonicalHostname(String host) {
            return host;
          }
        },
        Duration.ofMinutes(1));
  }

  private static InetAddress bytes(int... address) {
    byte[] bytes = new byte[address.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) address[i];
    }
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] packed(byte[] body) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      answer.writeBytes(
          "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      try (GZIPOutputStream gzip = new GZIPOutputStream(answer)) {
        gzip.write(body);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.copyOf(answer.toByteArray(), answer.size());
  }

  private static String text(Fetched fetched) {
    try {
      return new String(fetched.body().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
