package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ValuesTest {
  @Test
  void aFormIsReadAsBrowsersSendIt() throws IOException {
    Values sent = read("name=+Ana+%C3%91and%C3%BA+&theme=a&theme=b&empty=&note=1%0D%0A2&=x&y");
    assertThat(sent.text("name")).hasValue("Ana Ñandú");
    assertThat(sent.typed("name")).isEqualTo(" Ana Ñandú ");
    assertThat(sent.all("theme")).containsExactly("a", "b");
    assertThat(sent.text("empty")).isEmpty();
    assertThat(sent.text("absent")).isEmpty();
    assertThat(sent.text("note")).hasValue("1\n2");
    assertThatThrownBy(() -> sent.required("empty")).hasMessageContaining("required");
  }

  @Test
  void whatIsNoFormIsAProblem() {
    assertThatThrownBy(() -> read("a=%zz")).hasMessageContaining("malformed");
    assertThatThrownBy(() -> read("a=" + "x".repeat(1 << 20))).hasMessageContaining("too-large");
  }

  @Test
  void aPasswordIsNotPrinted() throws IOException {
    assertThat(read("password=secreto")).hasToString("Values[password]");
  }

  private static Values read(String form) throws IOException {
    return Values.read(new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)));
  }
}
