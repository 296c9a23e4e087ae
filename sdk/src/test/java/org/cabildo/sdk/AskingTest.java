package org.cabildo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cabildo.sdk.Expressions.field;
import static org.cabildo.sdk.Expressions.sum;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a question says on the wire besides filters, and what is told besides its rows. */
class AskingTest {
  private static final String ROWS = "/api/v1/tenants/xalapa/datasets/alumbrado/rows?";
  private final ScriptedPortal server = new ScriptedPortal();
  private final TableQuery lamps = server.portal().catalog("xalapa").table("alumbrado");

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void wordsAndConditionsOnGroupsAreSentAsTheyAreCalled() {
    server.then("{\"version\":3,\"total\":4,\"rows\":[]}");
    assertThat(
            lamps
                .search("centro")
                .search("\"calle del cerro\"")
                .groupBy("zona")
                .aggregate(sum("watts").as("total"))
                .having(field("total").greaterThan(5), field("zona").isNot("Norte"))
                .having(field("total").lessThan(9))
                .count())
        .isEqualTo(4);
    assertThat(server.request().readable())
        .isEqualTo(
            ROWS
                + "select=zona, sum(watts) as total&q=centro \"calle del cerro\"&group=zona"
                + "&having=total > 5 AND zona <> 'Norte' AND total < 9&limit=1");
  }

  @Test
  void facetsTellValuesAndWhatIsNotListed() {
    server.then(
        """
        {"version":3,"total":9,"rows":[],"facets":[
          {"name":"zona","type":"string","rest":{"values":2,"rows":3},
           "values":[{"value":"Centro","rows":5},{"value":null,"rows":1}]},
          {"name":"anio","type":"integer","rest":{"values":0,"rows":0},
           "values":[{"value":2024,"rows":9}]}]}
        """);
    List<Facet> facets =
        lamps
            .where(field("watts").atLeast(70))
            .facets(field("zona"), field("instalada").year().as("anio"));
    assertThat(server.request().readable())
        .isEqualTo(ROWS + "where=watts >= 70&facets=zona, year(instalada) as anio&limit=1");
    Facet zones = facets.get(0);
    assertThat(zones.rows("Centro")).isEqualTo(5);
    assertThat(zones.rows("Sur")).isZero();
    assertThat(zones.values().get(1).isEmpty("value")).isTrue();
    assertThat(zones.otherValues()).isEqualTo(2);
    assertThat(zones.otherRows()).isEqualTo(3);
    assertThat(facets.get(1).rows("2024")).isEqualTo(9);
  }

  @Test
  void anExplanationTellsSizeReadingAndSteps() {
    server.then(
        """
        {"version":3,"etag":"x","answer":{"rows":1680,"pages":17,"limit":100},
         "reading":{"columns":["_row","watts"],"rowGroups":4,"skipped":1,"rows":92160,"bytes":183000,
                    "unpacked":900000},
         "work":{"cells":8400,"conditions":600,"quick":30000000},
         "exceeds":["page"],"limits":{"seconds":20,"memory":"1GB","pageRows":50000},
         "plans":[{"finds":"rows","root":{"operator":"TOP_N","rows":101,"details":{},
                   "inputs":[{"operator":"READ_PARQUET","details":{},"inputs":[]}]}},
                  {"finds":"total","root":{"operator":"UNGROUPED_AGGREGATE","details":{},"inputs":[]}}]}
        """);
    Explanation cost = lamps.where(field("watts").atLeast(70)).explain();
    assertThat(server.request().readable()).isEqualTo(ROWS + "where=watts >= 70&explain=true");
    assertThat(cost.rows()).isEqualTo(1680);
    assertThat(cost.columns()).containsExactly("_row", "watts");
    assertThat(cost.rowsRead()).isEqualTo(92_160);
    assertThat(cost.bytesRead()).isEqualTo(183_000);
    assertThat(cost.work()).isEqualTo(9_000);
    assertThat(cost.exceeds()).containsExactly("page");
    assertThat(cost.operators()).containsExactly("TOP_N", "READ_PARQUET");
  }

  @Test
  void aPortalThatDoesNotKnowFacetsIsNamed() {
    server.then("{\"version\":3,\"total\":9,\"rows\":[]}");
    assertThatThrownBy(() -> lamps.facets("zona"))
        .isInstanceOf(PortalException.Mismatch.class)
        .hasMessageContaining("facets");
  }
}
