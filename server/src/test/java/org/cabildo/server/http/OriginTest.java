package org.cabildo.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {
  @ParameterizedTest
  @CsvSource({
    "198.51.100.7, , 198.51.100.7",
    "198.51.100.7, 203.0.113.9, 198.51.100.7",
    "127.0.0.1, 203.0.113.9, 203.0.113.9",
    "10.1.2.3, '6.6.6.6, 203.0.113.9', 203.0.113.9",
    "172.20.0.1, 2001:db8::7, 2001:db8::7",
    "172.32.0.1, 203.0.113.9, 172.32.0.1",
    "127.0.0.1, 'x; DROP', 127.0.0.1",
    "127.0.0.1, '203.0.113.9,', 127.0.0.1"
  })
  void onlyANeighbourIsBelievedAndOnlyWhatItAdded(String peer, String forwarded, String origin) {
    assertThat(Origin.of(peer, forwarded)).isEqualTo(origin);
  }
}
