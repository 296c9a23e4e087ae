package org.cabildo.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cabildo.tenancy.LocalText;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  record Place(LocalText name, Optional<String> email, List<String> words, int position) {}

  private final Place before = new Place(new LocalText("Obras"), Optional.empty(), List.of("a"), 1);

  @Test
  void onlyWhatDiffersIsToldAsItWasAndAsItIs() {
    Place after =
        new Place(
            new LocalText("Obras Públicas", "Public works"),
            Optional.of("obras@xalapa.example"),
            List.of("a", "b"),
            1);
    assertThat(Difference.between(Optional.of(before), after))
        .isEqualTo(
            "name.es: Obras → Obras Públicas; name.en: → Public works;"
                + " email: → obras@xalapa.example; words: a → a, b");
    assertThat(Difference.between(Optional.of(after), before))
        .isEqualTo(
            "name.es: Obras Públicas → Obras; words: a, b → a;"
                + " name.en: Public works →; email: obras@xalapa.example →");
  }

  @Test
  void ofWhatIsNewAllIsTold() {
    assertThat(Difference.between(Optional.empty(), before))
        .isEqualTo("name.es: Obras; words: a; position: 1");
  }

  record Column(String name, Optional<LocalText> title) {}

  record Table(List<Column> columns) {}

  @Test
  void recordsInAListAreNamedByTheirFirstComponent() {
    Table was = new Table(List.of(new Column("zona", Optional.empty())));
    Table is =
        new Table(
            List.of(
                new Column("folio", Optional.empty()),
                new Column("zona", Optional.of(new LocalText("Zona")))));
    assertThat(Difference.between(Optional.of(was), is))
        .isEqualTo("columns.folio.name: → folio; columns.zona.title.es: → Zona");
  }

  @Test
  void nothingIsToldWhereNothingDiffers() {
    assertThat(Difference.between(Optional.of(before), before)).isEmpty();
  }

  @Test
  void longTextsAreCut() {
    Place longer = new Place(new LocalText("x".repeat(5_000)), Optional.empty(), List.of("a"), 1);
    assertThat(Difference.between(Optional.of(before), longer)).hasSizeLessThan(250).endsWith("x…");
  }
}
