package org.cabildo.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  private static final Gate GATE = gate("");

  private static Gate gate(String allow) {
    AllowList allowed = AllowList.of(allow);
    return new Gate(allowed, new Addresses(allowed), Set.of(80, 443));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "datos.csv",
        "//datos.example.org/a.csv",
        "file:///etc/passwd",
        "ftp://datos.example.org/a.csv",
        "gopher://datos.example.org/",
        "jar:http://datos.example.org/a.jar!/",
        "data:text/csv,a",
        "netdoc:///etc/passwd",
        "javascript:alert(1)",
        "http:datos.example.org",
        "http:///a.csv",
        "http://",
        "http://datos .example.org/",
        "http://datos.example.org/\r\nHost: otro",
        "http://datos.example.org\\@127.0.0.1/",
        "http://127.1/",
        "http://127.0.0.1./",
        "http://0/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://[::1",
        "http://①②⑦.⓪.⓪.①/",
        "http://%31%32%37.0.0.1/",
        "http://datos_malos.example.org/",
        "http://[fe80::1%25lo]/"
      })
  void whatIsNoAddressOfTheWebIsRefused(String url) {
    assertThatThrownBy(() -> GATE.pass(url)).as(url).isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://bueno@127.0.0.1/",
        "http://ana:secreto@datos.example.org/",
        "http://datos.example.org@127.0.0.1/",
        "http://127.0.0.1/",
        "http://0.0.0.0/",
        "http://0177.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.100.100.200/",
        "http://192.168.0.1/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:7f00:1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[2002:7f00:1::]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[fd00::1]/",
        "http://[fec0::1]/",
        "http://localhost/",
        "http://LOCALHOST./",
        "http://a.localhost/",
        "http://metadata/",
        "http://metadata.google.internal/computeMetadata/v1/",
        "http://impresora.local/",
        "http://datos.example.org:22/",
        "http://datos.example.org:8080/",
        "https://datos.example.org:0/"
      })
  void whatIsNotThePublicWebIsRefused(String url) {
    assertThatThrownBy(() -> GATE.pass(url))
        .as(url)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.detail(Locale.ENGLISH)).contains("ports 80, 443"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://datos.example.org/a.csv",
        "https://datos.example.org/a%20b.csv?token=x&y=1",
        "HTTPS://Datos.Example.org:443/",
        "http://1.1.1.1/a.csv",
        "http://[2606:4700:4700::1111]/a.csv",
        "https://xn--espaa-rta.example.org/"
      })
  void thePublicWebPasses(String url) {
    assertThat(GATE.pass(url)).isEqualTo(URI.create(url));
  }

  @Test
  void theFragmentStaysHere() {
    assertThat(GATE.pass("http://datos.example.org/a.csv#hoja")).hasNoFragment();
  }

  @Test
  void theOperatorOpensAddressesAndNames() {
    Gate gate = gate("127.0.0.2, 10.0.0.0/8, intranet");
    assertThat(gate.pass("http://127.0.0.2/")).isNotNull();
    assertThat(gate.pass("http://10.2.3.4/")).isNotNull();
    assertThat(gate.pass("http://intranet/")).isNotNull();
    assertThatThrownBy(() -> gate.pass("http://127.0.0.1/")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> gate.pass("http://otra/")).isInstanceOf(Problem.class);
  }

  @Test
  void redirectsAreCheckedLikeWhatIsWrittenDown() {
    URI plain = URI.create("http://datos.example.org/uno/a.csv");
    URI secure = URI.create("https://datos.example.org/uno/a.csv");
    assertThat(GATE.next(plain, "b.csv"))
        .contains(URI.create("http://datos.example.org/uno/b.csv"));
    assertThat(GATE.next(plain, "//otro.example.org/c"))
        .contains(URI.create("http://otro.example.org/c"));
    assertThat(GATE.next(plain, "https://datos.example.org/")).isPresent();
    assertThat(GATE.next(secure, "/b.csv")).contains(URI.create("https://datos.example.org/b.csv"));
    assertThat(GATE.next(secure, "http://datos.example.org/")).as("weaker").isEmpty();
    for (String hostile :
        new String[] {
          "http://127.0.0.1/",
          "//169.254.169.254/",
          "file:///etc/passwd",
          "http://datos.example.org:6379/",
          "http://a@datos.example.org/",
          "no es una dirección"
        }) {
      assertThat(GATE.next(secure, hostile)).as(hostile).isEmpty();
    }
  }
}
