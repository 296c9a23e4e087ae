package org.cabildo.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cabildo.privacy.PersonalData.Certainty.HIGH;
import static org.cabildo.privacy.PersonalData.Certainty.LOW;

import java.util.List;
import org.cabildo.privacy.PersonalData.Kind;
import org.junit.jupiter.api.Test;

/** Numbers that the issuers print as examples, and numbers made up with their check digits. */
class ColumnScreenTest {
  @Test
  void identityNumbersWithTheirCheckDigitAreFound() {
    assertThat(screen("clave", "HEGG560427MVZRRL04", "BOXW310820HNERXN09"))
        .isEqualTo("curp HIGH 2");
    assertThat(screen("clave", "HEGG560427MVZRRL05")).isEmpty();
    assertThat(screen("rfc", "GODE561231GR8", "gode-561231-gr8")).isEqualTo("rfc HIGH 2");
    assertThat(screen("rfc", "GODE561231GR9", "XAXX010101000")).isEmpty();
    assertThat(screen("cpf", "529.982.247-25", "52998224725")).isEqualTo("cpf HIGH 2");
    assertThat(screen("cpf", "111.111.111-11", "529.982.247-26")).isEmpty();
    assertThat(screen("cuil", "20-12345678-6")).isEqualTo("cuit HIGH 1");
    assertThat(screen("cuit_empresa", "30-50001091-2")).isEmpty();
    assertThat(screen("dni", "12.345.678", "7654321")).isEqualTo("dni HIGH 2");
  }

  @Test
  void accountAndCardNumbersAreFoundWhenNearlyAllHaveTheirCheckDigit() {
    assertThat(screen("x", "002010077777777771", "012180015555555559", "072910007380938120"))
        .isEmpty();
    assertThat(screen("clabe", "002010077777777771")).isEqualTo("clabe HIGH 1");
    assertThat(screen("x", "4111111111111111", "5500 0000 0000 0004", "4012888888881881"))
        .isEqualTo("card HIGH 3");
    assertThat(screen("x", "4111111111111112", "5500000000000005", "4012888888881881")).isEmpty();
  }

  @Test
  void addressesOfPersonsAndOfOfficesAreToldApart() {
    assertThat(screen("x", "ana.lopez@example.com")).isEqualTo("email HIGH 1");
    assertThat(screen("x", "escribir a ana@correo.example.mx, gracias")).isEqualTo("email HIGH 1");
    assertThat(screen("x", "ana.lopez@xalapa.gob.mx", "contacto@parque.example.org"))
        .isEqualTo("email LOW 2");
    assertThat(screen("x", "usuario @ dominio", "@alcaldia", "a@b")).isEmpty();
  }

  @Test
  void telephonesAreFoundByFormOrHeader() {
    assertThat(screen("telefono_1", "(33) 3619-0328", "3336190328")).isEqualTo("phone LOW 2");
    assertThat(screen("celular", "2288123456")).isEqualTo("phone HIGH 1");
    assertThat(screen("x", "+52 228 812 3456")).isEqualTo("phone LOW 1");
    assertThat(screen("folio", "2024-000123", "2288123456")).isEmpty();
  }

  @Test
  void samplesAreMasked() {
    ColumnScreen screen = new ColumnScreen("correo");
    look(screen, "ana.lopez@example.com");
    PersonalData found = screen.findings().get(0);
    assertThat(found.samples()).containsExactly("an•.•••••@•••••••.••m");
    assertThat(found.kind()).isEqualTo(Kind.EMAIL);
    assertThat(List.of(HIGH, LOW)).contains(found.certainty());
  }

  private static String screen(String column, String... cells) {
    ColumnScreen screen = new ColumnScreen(column);
    for (String cell : cells) {
      look(screen, cell);
    }
    List<PersonalData> findings = screen.findings();
    assertThat(findings).hasSizeLessThan(2);
    return findings.isEmpty()
        ? ""
        : findings.get(0).kind().key()
            + " "
            + findings.get(0).certainty()
            + " "
            + findings.get(0).count();
  }

  private static void look(ColumnScreen screen, String cell) {
    screen.look(cell.toCharArray(), 0, cell.length());
  }
}
