package org.cabildo.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.cabildo.table.TableQuery;
import org.junit.jupiter.api.Test;

/** What a citation is made of: text that TeX prints as written, and an address that stays. */
class CitationTest {
  @Test
  void whatMeansSomethingToTexIsPrintedAsWritten() {
    assertThat(Citation.escaped("I+D & 5% de {x} #1 a_b $2 ~^ C:\\d\nSeñal"))
        .isEqualTo(
            "I+D \\& 5\\% de \\{x\\} \\#1 a\\_b \\$2 \\textasciitilde{}\\textasciicircum{}"
                + " C:\\textbackslash{}d Señal");
  }

  @Test
  void thePermanentAddressNamesTheVersionAndKeepsTheWordsInOneOrder() {
    TableQuery query =
        new TableQuery(
            Optional.of("zona, watts"),
            Optional.of("zona = 'O''Higgins & Cía'"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("watts desc"),
            OptionalInt.of(5),
            Optional.empty());
    assertThat(Permalink.of("https://x.gob/d", query, 3))
        .isEqualTo(
            "https://x.gob/d/data.csv?select=zona%2C%20watts"
                + "&where=zona%20%3D%20%27O%27%27Higgins%20%26%20C%C3%ADa%27"
                + "&order=watts%20desc&limit=5&version=3");
    assertThat(Permalink.of("https://x.gob/d", TableQuery.all(), 1))
        .isEqualTo("https://x.gob/d/data.csv?version=1");
  }
}
