package org.cabildo.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  private static final Addresses CLOSED = new Addresses(AllowList.of(""));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.100.100.200",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::8.8.8.8",
        "::ffff:7f00:1",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "64:ff9b::808:808",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:808:808::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00::1",
        "fd00:ec2::254",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff02::1"
      })
  void whatIsNotOnThePublicNetworkIsClosed(String address) {
    assertThat(CLOSED.isOpen(address(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.167.1.1",
        "223.255.255.1",
        "2606:4700:4700::1111",
        "2a00:1450::1",
        "::ffff:8.8.8.8"
      })
  void thePublicNetworkIsOpen(String address) {
    assertThat(CLOSED.isOpen(address(address))).isTrue();
  }

  @Test
  void anIpv4AddressThatIsMappedInAnObjectOfItsOwnIsClosedToo() throws UnknownHostException {
    byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1};
    assertThat(CLOSED.isOpen(Inet6Address.getByAddress("", mapped, -1))).isFalse();
  }

  @Test
  void theOperatorOpensNetworksAndNamesButNeverWhatGivesAwayTheMachine() {
    Addresses addresses =
        new Addresses(
            AllowList.of("10.1.0.0/16, 127.0.0.2, ::1, 0.0.0.0/0, ::/0, Datos.intranet.example"));
    assertThat(addresses.isOpen(address("10.1.2.3"))).isTrue();
    assertThat(addresses.isOpen(address("127.0.0.2"))).isTrue();
    assertThat(addresses.isOpen(address("::1"))).isTrue();
    for (String never :
        new String[] {
          "169.254.169.254",
          "0.0.0.0",
          "224.0.0.1",
          "fe80::1",
          "fd00:ec2::254",
          "64:ff9b::a9fe:a9fe",
          "2002:a9fe:a9fe::1"
        }) {
      assertThat(addresses.isOpen(address(never))).as(never).isFalse();
      assertThat(addresses.isOpen(address(never), "datos.intranet.example")).as(never).isFalse();
    }
    Addresses named = new Addresses(AllowList.of("datos.intranet.example"));
    InetAddress inside = address("192.168.7.7");
    assertThat(named.isOpen(inside, "DATOS.intranet.example")).isTrue();
    assertThat(named.isOpen(inside, "otros.intranet.example")).isFalse();
    assertThat(named.isOpen(inside)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8/8", "10.0.0/8", "::/129", "x"})
  void whatIsNoNetworkIsNone(String text) {
    assertThat(Network.parse(text)).isEmpty();
  }

  private static InetAddress address(String text) {
    return Literal.of(text).orElseThrow();
  }
}
