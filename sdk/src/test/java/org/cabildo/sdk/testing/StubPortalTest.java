package org.cabildo.sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cabildo.sdk.Expressions.avg;
import static org.cabildo.sdk.Expressions.count;
import static org.cabildo.sdk.Expressions.countDistinct;
import static org.cabildo.sdk.Expressions.field;
import static org.cabildo.sdk.Expressions.max;
import static org.cabildo.sdk.Expressions.median;
import static org.cabildo.sdk.Expressions.min;
import static org.cabildo.sdk.Expressions.not;
import static org.cabildo.sdk.Expressions.sum;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cabildo.sdk.DatasetSummary;
import org.cabildo.sdk.Facet;
import org.cabildo.sdk.FederatedAnswer;
import org.cabildo.sdk.Order;
import org.cabildo.sdk.Portal;
import org.cabildo.sdk.PortalException;
import org.cabildo.sdk.TableQuery;
import org.cabildo.sdk.Tenant;
import org.cabildo.sdk.TenantAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StubPortalTest {
  record Lamp(int id, String zona, Optional<LocalDate> installedOn) {}

  record Owned(String tenant, int id) {}

  private static final List<Lamp> LAMPS =
      IntStream.rangeClosed(1, 25)
          .mapToObj(
              i ->
                  new Lamp(
                      i,
                      i % 2 == 0 ? "Centro" : "it's Norte",
                      i % 5 == 0 ? Optional.empty() : Optional.of(LocalDate.of(2020, 1, i))))
          .toList();

  private final Portal portal =
      StubPortal.create()
          .tenant("xalapa", t -> t.name("Xalapa").table("alumbrado", LAMPS).fail("nomina", 503))
          .tenant("puebla", t -> t.table("alumbrado", LAMPS.subList(0, 2)))
          .tenant("jalisco", t -> t.fail("alumbrado", 500))
          .portal();

  @Test
  void recordsComeBackAsTheyWereThroughSeveralPages() {
    assertThat(portal.catalog("xalapa").table("alumbrado").rows(Lamp.class).list())
        .isEqualTo(LAMPS);
    try (Stream<Lamp> all = portal.catalog("xalapa").table("alumbrado").stream(Lamp.class)) {
      assertThat(all.toList()).isEqualTo(LAMPS);
    }
  }

  @Test
  void filtersAndOrderAreObeyed() {
    assertThat(
            portal
                .catalog("xalapa")
                .table("alumbrado")
                .where(
                    field("zona")
                        .is("it's Norte")
                        .and(field("id").between(3, 9).or(field("id").in(21, 22)))
                        .and(not(field("id").is(7)))
                        .and(field("installed_on").isNotEmpty()))
                .orderBy(field("id").descending())
                .rows(Lamp.class))
        .extracting(Lamp::id)
        .containsExactly(21, 9, 3);
    assertThat(
            portal
                .catalog("xalapa")
                .table("alumbrado")
                .where(
                    field("installed_on").atLeast(LocalDate.of(2020, 1, 24)),
                    field("zona").like("C%"))
                .count())
        .isEqualTo(1);
    assertThat(
            portal
                .catalog("xalapa")
                .table("alumbrado")
                .where(field("installed_on").isEmpty())
                .count())
        .isEqualTo(5);
  }

  @Test
  void whatItDoesNotKnowFailsInsteadOfBeingIgnored() {
    assertThatThrownBy(
            () -> portal.catalog("xalapa").table("alumbrado").aggregate(median("id")).rows().list())
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("median(id)");
    assertThatThrownBy(
            () ->
                portal
                    .catalog("xalapa")
                    .table("alumbrado")
                    .groupBy(field("installed_on").year())
                    .rows()
                    .list())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(
            () ->
                portal
                    .catalog("xalapa")
                    .table("alumbrado")
                    .where(field("installed_on").year().is(2020))
                    .count())
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("year(installed_on)");
    assertThatThrownBy(
            () -> portal.catalog("xalapa").table("alumbrado").select("zone").rows().list())
        .isInstanceOf(PortalException.Rejected.class);
  }

  record Zone(String zona, long count, int latest, BigDecimal media, Optional<String> since) {}

  @Test
  void groupsAndFiguresAreThoseOfAPortal() {
    assertThat(
            portal
                .catalog("xalapa")
                .table("alumbrado")
                .where(field("id").lessThan(6))
                .groupBy("zona")
                .aggregate(
                    count(),
                    max("id").as("latest"),
                    avg("id").as("media"),
                    min("installed_on").as("since"))
                .orderBy(field("count").descending())
                .rows(Zone.class))
        .containsExactly(
            new Zone("it's Norte", 3, 5, BigDecimal.valueOf(3), Optional.of("2020-01-01")),
            new Zone("Centro", 2, 4, BigDecimal.valueOf(3), Optional.of("2020-01-02")));
    assertThat(
            portal
                .table("alumbrado")
                .groupBy("tenant")
                .aggregate(sum("id").as("total"), countDistinct("zona").as("zonas"))
                .rows())
        .extracting(
            row -> row.text("tenant"), row -> row.integer("total"), row -> row.text("zonas"))
        .containsExactly(tuple("xalapa", 325, "2"), tuple("puebla", 3, "2"));
    assertThatThrownBy(
            () ->
                portal
                    .catalog("xalapa")
                    .table("alumbrado")
                    .select("id")
                    .aggregate(count())
                    .rows()
                    .list())
        .isInstanceOf(PortalException.Rejected.class);
  }

  @Test
  void aQuestionTooLongForAnAddressIsAnsweredLikeAnyOther() {
    List<Integer> ids = IntStream.rangeClosed(2, 3000).boxed().toList();
    assertThat(
            portal
                .catalog("xalapa")
                .table("alumbrado")
                .where(field("id").in(ids))
                .rows(Lamp.class)
                .list())
        .isEqualTo(LAMPS.subList(1, 25));
    assertThat(portal.table("alumbrado", "puebla").where(field("id").in(ids)).count()).isEqualTo(1);
  }

  @Test
  void emptyCellsComeLastInBothDirections() {
    for (Order order :
        List.of(field("installed_on").ascending(), field("installed_on").descending())) {
      assertThat(portal.catalog("xalapa").table("alumbrado").orderBy(order).rows(Lamp.class).list())
          .last()
          .matches(lamp -> lamp.installedOn().isEmpty());
    }
  }

  @Test
  void failuresAreTheOnesAskedFor() {
    assertThatThrownBy(() -> portal.catalog("xalapa").table("nomina").count())
        .isInstanceOf(PortalException.Unavailable.class);
    assertThatThrownBy(() -> portal.catalog("nadie").tenant())
        .isInstanceOf(PortalException.NotFound.class);
    assertThat(portal.catalog("xalapa").findDataset("nada")).isEmpty();
  }

  @Test
  void manyTenantsAnswerAsOne() {
    FederatedAnswer<Owned> answer = portal.table("alumbrado").answer(Owned.class);
    assertThat(answer.rows()).hasSize(27).contains(new Owned("puebla", 2));
    assertThat(answer.tenants())
        .extracting(TenantAnswer::answered)
        .containsExactly(true, true, false);
    assertThat(portal.table("alumbrado", "puebla").where(field("tenant").is("puebla")).count())
        .isEqualTo(2);
  }

  @Test
  void catalogueAndFilesAreThere(@TempDir Path folder) throws java.io.IOException {
    assertThat(portal.tenants()).extracting(Tenant::name).contains("Xalapa");
    assertThat(portal.search("alum"))
        .extracting(DatasetSummary::tenant)
        .containsExactly("xalapa", "puebla");
    Path file = portal.catalog("puebla").dataset("alumbrado").original().downloadTo(folder);
    assertThat(Files.readString(file))
        .isEqualTo("id,zona,installed_on\n1,it's Norte,2020-01-01\n2,Centro,2020-01-02\n");
  }

  @Test
  void groupsWordsAndFacetsAreThoseOfTheRowsThatRemain() {
    TableQuery lamps = portal.catalog("xalapa").table("alumbrado");
    record Counted(String zona, long lamps) {}
    assertThat(
            lamps
                .groupBy("zona")
                .aggregate(count().as("lamps"))
                .having(field("lamps").greaterThan(12))
                .rows(Counted.class))
        .containsExactly(new Counted("it's Norte", 13));
    assertThat(lamps.search("NÓRTE").search("it").count()).isEqualTo(13);
    assertThat(lamps.search("\"s norte\" 7").rows(Lamp.class))
        .extracting(Lamp::id)
        .containsExactly(7);

    List<Facet> facets = lamps.where(field("id").atMost(5)).facets("zona", "installed_on", "id");
    assertThat(facets).extracting(Facet::name).containsExactly("zona", "installed_on", "id");
    assertThat(facets.get(0).rows("it's Norte")).isEqualTo(3);
    assertThat(facets.get(0).values().get(1).text("value")).isEqualTo("Centro");
    assertThat(facets.get(1).values().get(4).isEmpty("value")).isTrue();
    assertThat(facets.get(2).otherRows()).isZero();
    assertThatThrownBy(lamps::explain).isInstanceOf(UnsupportedOperationException.class);
  }
}
