package org.cabildo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cabildo.sdk.Expressions.avg;
import static org.cabildo.sdk.Expressions.count;
import static org.cabildo.sdk.Expressions.countDistinct;
import static org.cabildo.sdk.Expressions.field;
import static org.cabildo.sdk.Expressions.max;
import static org.cabildo.sdk.Expressions.median;
import static org.cabildo.sdk.Expressions.min;
import static org.cabildo.sdk.Expressions.not;
import static org.cabildo.sdk.Expressions.stddev;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTextTest {

  @Test
  void textIsQuotedAndQuotesAreDoubled() {
    assertThat(field("zona").is("Centro")).hasToString("zona = 'Centro'");
    assertThat(field("zona").is("it's '")).hasToString("zona = 'it''s '''");
    assertThat(field("zona").is("x' OR 1=1 --")).hasToString("zona = 'x'' OR 1=1 --'");
    assertThat(field("zona").isNot("ñandú")).hasToString("zona <> 'ñandú'");
  }

  @Test
  void namesAreQuotedWhenTheyMustBe() {
    assertThat(field("watts_2").is(1)).hasToString("watts_2 = 1");
    assertThat(field("código postal").is(1)).hasToString("\"código postal\" = 1");
    assertThat(field("a\"b").is(1)).hasToString("\"a\"\"b\" = 1");
    assertThat(field("year").is(2024)).hasToString("\"year\" = 2024");
    assertThat(field("Order").descending()).hasToString("Order desc");
    assertThat(field("1a").ascending()).hasToString("\"1a\" asc");
    assertThatThrownBy(() -> field("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void valuesAreWrittenByType() {
    assertThat(field("x").greaterThan(70)).hasToString("x > 70");
    assertThat(field("x").atLeast(new BigDecimal("1E+9"))).hasToString("x >= 1000000000");
    assertThat(field("x").lessThan(0.1)).hasToString("x < 0.1");
    assertThat(field("x").atMost(-5L)).hasToString("x <= -5");
    assertThat(field("x").is(true)).hasToString("x = TRUE");
    assertThat(field("x").is(LocalDate.of(2024, 1, 31))).hasToString("x = DATE('2024-01-31')");
    assertThat(field("x").is(Instant.parse("2024-01-31T10:00:00Z")))
        .hasToString("x = TIMESTAMP('2024-01-31T10:00:00Z')");
    assertThatThrownBy(() -> field("x").is(ChronoUnit.DAYS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("compare with the text of the cells");
    assertThatThrownBy(() -> field("x").is(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("ask isEmpty()");
    assertThatThrownBy(() -> field("x").is(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> field("x").is(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a column holds");
  }

  @Test
  void filtersCombineWithParenthesesWhereTheyAreNeeded() {
    Filter a = field("a").is(1);
    Filter b = field("b").in("x", "y");
    Filter c = field("c").between(1, 2);

    assertThat(a.and(b).and(c)).hasToString("a = 1 AND b IN ('x', 'y') AND c BETWEEN 1 AND 2");
    assertThat(a.or(b).and(c)).hasToString("(a = 1 OR b IN ('x', 'y')) AND c BETWEEN 1 AND 2");
    assertThat(a.or(b.and(c))).hasToString("a = 1 OR (b IN ('x', 'y') AND c BETWEEN 1 AND 2)");
    assertThat(not(a.or(b))).hasToString("NOT (a = 1 OR b IN ('x', 'y'))");
    assertThatThrownBy(() -> field("b").in()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void emptinessPatternsAndFolding() {
    assertThat(field("a").isEmpty()).hasToString("a IS NULL");
    assertThat(field("a").isNotEmpty()).hasToString("a IS NOT NULL");
    assertThat(field("a").like("Cen%")).hasToString("a LIKE 'Cen%'");
    assertThat(field("a").ignoringCase().ignoringAccents().is("á"))
        .hasToString("ACCENTI(CASEI(a)) = ACCENTI(CASEI('á'))");
  }

  @Test
  void datesGiveYearsMonthsAndTheirFirstDays() {
    assertThat(field("instalada").year().is(2024)).hasToString("year(instalada) = 2024");
    assertThat(field("instalada").month().as("mes")).hasToString("month(instalada) as mes");
    assertThat(field("instalada").truncatedTo(ChronoUnit.MONTHS).as("m"))
        .hasToString("date_trunc('month', instalada) as m");
    assertThatThrownBy(() -> field("instalada").truncatedTo(ChronoUnit.HOURS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aggregatesHaveNamesThatRecordsCanTake() {
    assertThat(count()).hasToString("count(*) as \"count\"");
    assertThat(count("a b")).hasToString("count(\"a b\") as \"count_a b\"");
    assertThat(countDistinct("zona").as("zonas")).hasToString("count(distinct zona) as zonas");
    assertThat(avg("watts")).hasToString("avg(watts) as avg_watts");
    assertThat(min("x").as("de")).hasToString("min(x) as de");
    assertThat(max("x").as("a")).hasToString("max(x) as a");
    assertThat(median("x").as("m")).hasToString("median(x) as m");
    assertThat(stddev("x").as("s")).hasToString("stddev(x) as s");
  }

  @Test
  void componentsAndColumnsAgreeOnNames() {
    assertThat(Names.snake("installedOn")).isEqualTo("installed_on");
    assertThat(Names.snake("zona")).isEqualTo("zona");
    assertThat(Names.snake("nivel2Total")).isEqualTo("nivel2_total");
    assertThat(Names.snake("urlDEF")).isEqualTo("url_def");
  }
}
