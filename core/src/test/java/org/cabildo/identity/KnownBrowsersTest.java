package org.cabildo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KnownBrowsersTest {
  private static final String STORED = "the stored hash";

  private final AtomicLong clock = new AtomicLong();
  private final KnownBrowsers browsers = new KnownBrowsers(clock::get);
  private final Account ana = account("ana");

  private static Account account(String id) {
    return new Account(id, Optional.of(id), id, Optional.empty(), Optional.empty(), false);
  }

  @Test
  void aMarkIsGoodForItsAccountAndPassword() {
    String mark = KnownBrowsers.mark(ana, STORED);
    assertThat(browsers.knows(mark, ana, STORED)).isTrue();
    assertThat(browsers.knows(mark, account("eva"), STORED)).isFalse();
    assertThat(browsers.knows(mark, ana, "another")).isFalse();
    assertThat(KnownBrowsers.mark(ana, STORED)).isNotEqualTo(mark);
  }

  @Test
  void aMarkThatSomebodyMadeUpIsNone() {
    String mark = KnownBrowsers.mark(ana, STORED);
    String other = KnownBrowsers.mark(ana, STORED);
    for (String forged :
        new String[] {
          "",
          ".",
          "x",
          mark + "0",
          mark.substring(0, 64),
          mark.substring(0, 65) + other.substring(65),
          "0".repeat(64) + "." + "0".repeat(64)
        }) {
      assertThat(browsers.knows(forged, ana, STORED)).as(forged).isFalse();
    }
  }

  @Test
  void tenFailuresInARowLetOneBrowserRest() {
    String mark = KnownBrowsers.mark(ana, STORED);
    String other = KnownBrowsers.mark(ana, STORED);
    for (int i = 0; i < KnownBrowsers.ALLOWED - 1; i++) {
      browsers.failed(mark);
    }
    assertThat(browsers.knows(mark, ana, STORED)).isTrue();
    browsers.failed(mark);
    assertThat(browsers.knows(mark, ana, STORED)).isFalse();
    assertThat(browsers.knows(other, ana, STORED)).isTrue();
    clock.addAndGet(KnownBrowsers.REST.toNanos());
    assertThat(browsers.knows(mark, ana, STORED)).isTrue();
  }

  @Test
  void aRightPasswordForgetsTheWrongOnes() {
    String mark = KnownBrowsers.mark(ana, STORED);
    for (int i = 0; i < 2 * KnownBrowsers.ALLOWED; i++) {
      browsers.failed(mark);
      browsers.succeeded(mark);
    }
    assertThat(browsers.knows(mark, ana, STORED)).isTrue();
  }
}
