package org.cabildo.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NumberColumnTest {
  private static final Locale MEXICO = new Locale("es", "MX");

  @Test
  void upToTwoDecimalsAreWrittenEverywhere() {
    assertThat(written(MEXICO, new BigDecimal("1234.5"), new BigDecimal("20.25"), 7.0))
        .containsExactly("1,234.50|", "20.25|", "7.00|");
    assertThat(written(MEXICO, 12.5, 3.0)).containsExactly("12.5|", "3.0|");
    assertThat(written(MEXICO, new BigDecimal("12.000000"), 3.0)).containsExactly("12|", "3|");
  }

  @Test
  void ofMoreEveryNumberHasItsOwnBelowOneAnother() {
    assertThat(written(MEXICO, new BigDecimal("12.500000"), 0.333333, 1000.0))
        .containsExactly("12.5|00000", "0.333333|", "1,000|.000000");
    assertThat(written(new Locale("es", "AR"), 12.5, 0.125)).containsExactly("12,5|00", "0,125|");
  }

  @Test
  void fromTheSeventhDecimalOnTheyAreRounded() {
    assertThat(written(MEXICO, 0.123456789, 1.0 / 8)).containsExactly("0.123457|", "0.125|000");
  }

  private static List<String> written(Locale locale, @Nullable Object... values) {
    NumberColumn column = NumberColumn.of(Arrays.asList(values), locale);
    return Arrays.stream(values)
        .map(value -> column.text((Number) value))
        .map(text -> text + "|" + column.room(text))
        .toList();
  }
}
