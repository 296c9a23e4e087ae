package org.cabildo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cabildo.sdk.Expressions.count;
import static org.cabildo.sdk.Expressions.field;
import static org.cabildo.sdk.Expressions.sum;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RowsTest {
  private final ScriptedPortal server = new ScriptedPortal();
  private final Catalog xalapa = server.portal().catalog("xalapa");

  @AfterEach
  void stop() {
    server.close();
  }

  record Lamp(String zona, int watts) {}

  enum Tecnologia {
    LED,
    VAPOR_DE_SODIO,
    ADITIVOS_METALICOS
  }

  record Detail(Optional<LocalDate> installedOn, @Nullable String estado, Tecnologia tecnologia) {}

  record Height(BigDecimal altura) {
    Height {
      if (altura.signum() < 0) {
        throw new IllegalArgumentException("below ground");
      }
    }
  }

  @Test
  void pagesAreFollowedByCursorInTheVersionTheyBeganOn() {
    server
        .then(
            """
            {"version":3,"total":3,"rows":[{"zona":"Centro","watts":70},{"zona":"Norte","watts":90}],"next":"c+1"}
            """)
        .then(
            """
            {"version":3,"total":3,"rows":[{"zona":"Sur","watts":50}]}
            """);

    List<Lamp> lamps = xalapa.table("alumbrado").rows(Lamp.class).list();

    assertThat(lamps)
        .containsExactly(new Lamp("Centro", 70), new Lamp("Norte", 90), new Lamp("Sur", 50));
    assertThat(server.requests())
        .extracting(ScriptedPortal.Request::readable)
        .containsExactly(
            "/api/v1/tenants/xalapa/datasets/alumbrado/rows?limit=1000",
            "/api/v1/tenants/xalapa/datasets/alumbrado/rows?limit=1000&version=3&after=c+1");
  }

  record Shift(LocalTime entrada, Duration trayecto, String punto) {}

  @Test
  void timesOfDayAndSpansOfTimeAreValuesOfJavaTime() {
    server.then(
        """
        {"version":1,"total":1,"rows":[
          {"entrada":"08:05:00","trayecto":"PT294H25M32S","punto":"19.53, -96.92"}]}
        """);

    assertThat(xalapa.table("turnos").rows(Shift.class).list())
        .containsExactly(
            new Shift(LocalTime.of(8, 5), Duration.parse("PT294H25M32S"), "19.53, -96.92"));
    assertThat(ColumnType.of("duration")).isEqualTo(ColumnType.DURATION);
    assertThat(ColumnType.of("geojson")).isEqualTo(ColumnType.GEOJSON);
  }

  @Test
  void nothingIsAskedBeforeRowsAreReadAndNoPageMoreThanNeeded() {
    server.then(
        """
        {"version":1,"total":9,"rows":[{"zona":"Centro","watts":70},{"zona":"Norte","watts":90}],"next":"x"}
        """);

    Results<Lamp> lamps = xalapa.table("alumbrado").rows(Lamp.class).limit(2);
    assertThat(server.requests()).isEmpty();

    assertThat(lamps.stream().map(Lamp::watts)).containsExactly(70, 90);
    assertThat(server.requests()).hasSize(1);
    assertThat(server.request().uri()).endsWith("?limit=2");
  }

  @Test
  void resultsCanBeReadTwice() {
    server.then("{\"version\":1,\"total\":1,\"rows\":[{\"zona\":\"Centro\",\"watts\":70}]}");
    Results<Lamp> lamps = xalapa.table("alumbrado").rows(Lamp.class);

    assertThat(lamps.one()).isEqualTo(lamps.first());
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void oneMeansExactlyOne() {
    server.then("{\"version\":1,\"total\":0,\"rows\":[]}");
    assertThat(xalapa.table("t").rows().findOne()).isEmpty();
    assertThat(xalapa.table("t").rows().findFirst()).isEmpty();
    assertThatThrownBy(() -> xalapa.table("t").rows().one())
        .isInstanceOf(PortalException.Mismatch.class)
        .hasMessage("Expected exactly one result, got none.");

    server.then("{\"version\":1,\"total\":2,\"rows\":[{\"a\":1},{\"a\":2}]}");
    assertThatThrownBy(() -> xalapa.table("t").rows().findOne())
        .hasMessage("Expected exactly one result, got more.");
    assertThat(server.request().uri()).endsWith("?limit=2");
  }

  @Test
  void anIteratorThatIsAtItsEndSaysSo() {
    server.then("{\"version\":1,\"total\":0,\"rows\":[]}");
    Iterator<Row> rows = xalapa.table("t").rows().iterator();
    assertThat(rows.hasNext()).isFalse();
    assertThatThrownBy(rows::next).isInstanceOf(java.util.NoSuchElementException.class);
  }

  @Test
  void clausesBecomeParameters() {
    server.then("{\"version\":1,\"total\":0,\"rows\":[]}");

    xalapa
        .table("alumbrado")
        .where(field("zona").is("Centro"), field("watts").greaterThan(70))
        .groupBy(field("instalada").year().as("anio"))
        .aggregate(count().as("luces"), sum("watts"))
        .orderBy(field("luces").descending(), field("anio").ascending())
        .version(2)
        .rows()
        .list();

    assertThat(server.request().readable())
        .isEqualTo(
            "/api/v1/tenants/xalapa/datasets/alumbrado/rows?version=2"
                + "&select=year(instalada) as anio, count(*) as luces, sum(watts) as sum_watts"
                + "&where=zona = 'Centro' AND watts > 70"
                + "&group=anio"
                + "&order=luces desc, anio asc"
                + "&limit=1000");
  }

  @Test
  void aQueryIsNotChangedByRefiningIt() {
    server.then("{\"version\":1,\"total\":4,\"rows\":[]}");
    TableQuery all = xalapa.table("alumbrado");
    TableQuery some = all.where(field("watts").atMost(30));

    assertThat(all.count()).isEqualTo(4);
    assertThat(server.request().uri()).doesNotContain("where");
    assertThat(some.count()).isEqualTo(4);
    assertThat(server.request().uri()).contains("where=watts%20%3C%3D%2030");
  }

  @Test
  void componentsTakeColumnsOfTheirNameEmptyCellsAndEnums() {
    server.then(
        """
        {"version":1,"total":2,"rows":[
          {"installed_on":"2024-01-31","estado":null,"tecnologia":"Vapor de sodio","other":1},
          {"installed_on":null,"estado":"bueno","tecnologia":"aditivos metálicos","other":2}]}
        """);

    assertThat(xalapa.table("t").rows(Detail.class).list())
        .containsExactly(
            new Detail(Optional.of(LocalDate.of(2024, 1, 31)), null, Tecnologia.VAPOR_DE_SODIO),
            new Detail(Optional.empty(), "bueno", Tecnologia.ADITIVOS_METALICOS));
  }

  record Optionals(OptionalInt a, OptionalLong b, OptionalDouble c, Optional<OffsetDateTime> d) {}

  @Test
  void theOptionalsOfNumbersTakeEmptyCellsToo() {
    server.then(
        """
        {"version":1,"total":2,"rows":[
          {"a":1,"b":2,"c":3.5,"d":"2024-01-31T10:00:00Z"},{"a":null,"b":null,"c":null,"d":null}]}
        """);
    assertThat(xalapa.table("t").rows(Optionals.class).list())
        .containsExactly(
            new Optionals(
                OptionalInt.of(1),
                OptionalLong.of(2),
                OptionalDouble.of(3.5),
                Optional.of(OffsetDateTime.parse("2024-01-31T10:00:00Z"))),
            new Optionals(
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                Optional.empty()));
  }

  @Test
  void aComponentWithoutColumnIsExplained() {
    server.then("{\"version\":1,\"total\":1,\"rows\":[{\"zone\":\"Centro\",\"watts\":70}]}");
    assertThatThrownBy(() -> xalapa.table("t").rows(Lamp.class).list())
        .isInstanceOf(PortalException.Mismatch.class)
        .hasMessage("Lamp.zona has no column: the answer has zone, watts. Did you mean ‘zone’?");
  }

  @Test
  void anEmptyCellInAPrimitiveIsExplained() {
    server.then("{\"version\":1,\"total\":1,\"rows\":[{\"zona\":\"Centro\",\"watts\":null}]}");
    assertThatThrownBy(() -> xalapa.table("t").rows(Lamp.class).list())
        .isInstanceOf(PortalException.Mismatch.class)
        .hasMessage(
            "Column ‘watts’ is empty in row 1, and Lamp.watts is an int. Declare it"
                + " Optional<Integer>, or keep only rows where(field(\"watts\").isNotEmpty()).");
  }

  @Test
  void aValueOfAnotherTypeIsExplained() {
    server.then("{\"version\":1,\"total\":1,\"rows\":[{\"zona\":\"Centro\",\"watts\":70.5}]}");
    assertThatThrownBy(() -> xalapa.table("t").rows(Lamp.class).list())
        .hasMessage("Column ‘watts’ is ‘70.5’ in row 1, and Lamp.watts is an int.");
  }

  @Test
  void aRecordThatRefusesItsValuesIsExplained() {
    server.then("{\"version\":1,\"total\":1,\"rows\":[{\"altura\":-1.0}]}");
    assertThatThrownBy(() -> xalapa.table("t").rows(Height.class).list())
        .isInstanceOf(PortalException.Mismatch.class)
        .hasMessageContaining("Row 1 is not a Height")
        .hasMessageContaining("below ground");
  }

  record Strange(String zona, Thread watts) {}

  @Test
  void aRecordThatNoRowCanFillIsRefusedBeforeAsking() {
    assertThatThrownBy(() -> xalapa.table("t").rows(Strange.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Strange.watts is a Thread");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void rowsGiveTypedCells() {
    server.then(
        """
        {"version":1,"total":1,"rows":[{"zona":"Centro","watts":70,"precio":1234567890.123456789,
          "instalada":"2024-01-31","visto":"2024-01-31T10:00:00Z","encendida":true,"nota":null}]}
        """);
    Row row = xalapa.table("t").rows().one();

    assertThat(row.text("zona")).isEqualTo("Centro");
    assertThat(row.integer("watts")).isEqualTo(70);
    assertThat(row.number("precio")).isEqualTo(new BigDecimal("1234567890.123456789"));
    assertThat(row.date("instalada")).isEqualTo("2024-01-31");
    assertThat(row.instant("visto")).isEqualTo("2024-01-31T10:00:00Z");
    assertThat(row.value("encendida", Boolean.class)).isTrue();
    assertThat(row.isEmpty("nota")).isTrue();
    assertThat(row.find("nota", String.class)).isEmpty();
    assertThatThrownBy(() -> row.text("nota")).hasMessageContaining("is empty in row 1");
    assertThatThrownBy(() -> row.text("zonas")).hasMessageContaining("Did you mean ‘zona’?");
    assertThatThrownBy(() -> row.integer("zona")).hasMessageContaining("which is not an Integer");
  }

  @Test
  void numbersKeepTheirDigits() {
    server.then(
        "{\"version\":1,\"total\":1,\"rows\":[{\"a\":100.0,\"b\":12.50,\"c\":9007199254740993}]}");
    assertThat(xalapa.table("t").rows().one())
        .hasToString("Row{a=100.0, b=12.50, c=9007199254740993}");
    assertThat(xalapa.table("t").rows().one().integer("a")).isEqualTo(100);
  }

  @Test
  void aQuestionTooLongForAnAddressTravelsAsADocumentOnEveryPage() {
    server
        .then("{\"version\":3,\"total\":2,\"rows\":[{\"a\":1}],\"next\":\"c+1\"}")
        .then(503, "{}")
        .then("{\"version\":3,\"total\":2,\"rows\":[{\"a\":2}]}");
    List<String> ids = IntStream.range(0, 900).mapToObj(i -> "XAL-" + i).toList();
    TableQuery many = xalapa.table("alumbrado").where(field("id").in(ids));

    assertThat(many.rows().list()).hasSize(2);

    ScriptedPortal.Request last = server.request();
    assertThat(server.requests()).hasSize(3);
    assertThat(last.method()).isEqualTo("POST");
    assertThat(last.uri()).isEqualTo("/api/v1/tenants/xalapa/datasets/alumbrado/rows");
    assertThat(last.header("Content-type")).isEqualTo("application/json");
    assertThat(last.body())
        .startsWith("{\"where\":\"id IN ('XAL-0', 'XAL-1',")
        .endsWith(",\"limit\":1000,\"version\":3,\"after\":\"c+1\"}");

    server.then("{\"total\":2,\"rows\":[],\"tenants\":[]}");
    server.portal().table("alumbrado", "xalapa", "puebla").where(field("id").in(ids)).count();
    assertThat(server.request().uri()).isEqualTo("/api/v1/federation/rows");
    assertThat(server.request().body())
        .startsWith(
            "{\"dataset\":\"alumbrado\",\"tenant\":[\"xalapa\",\"puebla\"],\"where\":\"id IN (");

    server.then("[]");
    try (Stream<Row> rows = many.stream(row -> row)) {
      assertThat(rows).isEmpty();
    }
    assertThat(server.request().method()).isEqualTo("POST");
    assertThat(server.request().uri()).endsWith("/datasets/alumbrado/data.json");
  }

  @Test
  void aStreamReadsOneResponseAndClosesIt() {
    server.then("[{\"zona\":\"Centro\",\"watts\":70},{\"zona\":\"Norte\",\"watts\":90}]");
    try (Stream<Lamp> lamps =
        xalapa.table("alumbrado").where(field("zona").isNotEmpty()).stream(Lamp.class)) {
      assertThat(lamps.mapToInt(Lamp::watts).sum()).isEqualTo(160);
    }
    assertThat(server.request().readable())
        .isEqualTo("/api/v1/tenants/xalapa/datasets/alumbrado/data.json?where=zona IS NOT NULL");
  }

  @Test
  void aStreamThatBreaksOffFails() {
    byte[] half = "[{\"zona\":\"Centro\",\"watts\":70},".getBytes(StandardCharsets.UTF_8);
    server.then(ScriptedPortal.cut(half, 1000));
    try (Stream<Lamp> lamps = xalapa.table("alumbrado").stream(Lamp.class)) {
      assertThatThrownBy(() -> lamps.forEach(lamp -> assertThat(lamp.watts()).isEqualTo(70)))
          .isInstanceOf(PortalException.Unavailable.class);
    }
  }

  @Test
  void rowsOfManyTenantsComeWithHowEachAnswered() {
    server.then(
        """
        {"total":1,"columns":[],"rows":[{"tenant":"xalapa","zona":"Centro","watts":70}],"tenants":[
          {"tenant":"xalapa","answered":true,"version":2,"rows":1,"publishedAt":"2026-01-01T00:00:00Z"},
          {"tenant":"puebla","answered":false,"reason":"not-found","detail":"No table"}]}
        """);

    FederatedAnswer<Lamp> answer =
        server.portal().table("alumbrado", "xalapa", "puebla").answer(Lamp.class);

    assertThat(answer.rows()).containsExactly(new Lamp("Centro", 70));
    assertThat(answer.tenants())
        .extracting(TenantAnswer::tenant)
        .containsExactly("xalapa", "puebla");
    assertThat(answer.tenants().get(0).version()).hasValue(2);
    assertThat(answer.tenants().get(1).reason()).isEqualTo("not-found");
    assertThat(server.request().readable())
        .isEqualTo(
            "/api/v1/federation/rows?dataset=alumbrado&tenant=xalapa&tenant=puebla&limit=1000");
  }
}
