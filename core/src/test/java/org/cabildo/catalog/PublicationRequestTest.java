package org.cabildo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.Blob;
import org.cabildo.storage.BlobId;
import org.cabildo.table.Field;
import org.cabildo.table.ImportReport;
import org.cabildo.table.TableFile;
import org.cabildo.table.TableSchema;
import org.cabildo.tenancy.TenantId;
import org.junit.jupiter.api.Test;

/** What is asked to be published, and when. */
class PublicationRequestTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final TenantId XALAPA = new TenantId("xalapa");
  private static final TenantId PUEBLA = new TenantId("puebla");

  @Test
  void aTimeIsAheadAndNotTooFar() {
    assertThatCode(() -> at(NOW.plusSeconds(1)).demandFuture(NOW)).doesNotThrowAnyException();
    assertThatCode(() -> at(NOW.plus(Duration.ofDays(366))).demandFuture(NOW))
        .doesNotThrowAnyException();
    assertThatCode(() -> wish(Optional.empty(), Optional.empty()).demandFuture(NOW))
        .doesNotThrowAnyException();
    for (Instant wrong : List.of(NOW, NOW.minusSeconds(1), NOW.plus(Duration.ofDays(367)))) {
      assertThatThrownBy(() -> at(wrong).demandFuture(NOW))
          .as("%s", wrong)
          .isInstanceOfSatisfying(
              Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INVALID));
    }
  }

  @Test
  void aNoteSaysSomethingAndNotTooMuch() {
    for (String wrong : List.of(" ", "x".repeat(1_001))) {
      assertThatThrownBy(() -> wish(Optional.empty(), Optional.of(wrong)))
          .isInstanceOf(Problem.class);
    }
  }

  @Test
  void whatWaitsIsTheSameWhenItIsReadAgain() {
    PublicationRequestRow row = row(RequestState.IN_REVIEW);
    DatasetVersion version = version();
    row.held = JsonText.write(version);
    assertThat(row.held()).contains(version);
    assertThat(row.held().orElseThrow().isHeld()).isTrue();
    assertThat(row.held().orElseThrow().files()).hasSize(2);
  }

  @Test
  void onlyWhatAPersonDecidesAboutIsBoundToItsData() {
    assertThat(row(RequestState.IN_REVIEW).isReviewed()).isTrue();
    PublicationRequestRow scheduled = row(RequestState.SCHEDULED);
    assertThat(scheduled.isReviewed()).isFalse();
    scheduled.decide("otra", NOW);
    assertThat(scheduled.isReviewed()).isTrue();
  }

  @Test
  void aFailureIsKeptWithItsReason() {
    PublicationRequestRow row = row(RequestState.SCHEDULED);
    row.fail(Problem.of(ErrorCode.PERSONAL_DATA).with("columns", "curp"), NOW);
    PublicationRequest request = row.record();
    assertThat(request.state()).isEqualTo(RequestState.FAILED);
    assertThat(request.state().isOpen()).isFalse();
    assertThat(request.endedAt()).contains(NOW);
    assertThat(request.problem().orElseThrow().code()).isEqualTo(ErrorCode.PERSONAL_DATA);
  }

  @Test
  void aTenantIsLookedAtOnceForEachTime() {
    PublicationTimes times = new PublicationTimes();
    times.by(XALAPA, NOW.plusSeconds(60));
    times.by(XALAPA, NOW.plusSeconds(30));
    times.by(PUEBLA, NOW.plusSeconds(90));
    assertThat(times.due(NOW)).isEmpty();
    assertThat(times.due(NOW.plusSeconds(30))).containsExactly(XALAPA);
    assertThat(times.due(NOW.plusSeconds(89))).isEmpty();
    assertThat(times.due(NOW.plusSeconds(90))).containsExactly(PUEBLA);
  }

  @Test
  void rulesAndStatesHavePublicNames() {
    assertThat(ReviewRule.of("another-person")).contains(ReviewRule.ANOTHER_PERSON);
    assertThat(ReviewRule.of("ANOTHER_PERSON")).isEmpty();
    assertThat(RequestState.SENT_BACK.key()).isEqualTo("sent-back");
  }

  private static PublicationWish at(Instant moment) {
    return wish(Optional.of(moment), Optional.empty());
  }

  private static PublicationWish wish(Optional<Instant> at, Optional<String> note) {
    return new PublicationWish(at, note, Optional.empty());
  }

  private static PublicationRequestRow row(RequestState state) {
    PublicationRequestRow row = new PublicationRequestRow();
    row.id = UUID.randomUUID();
    row.dataset = "arboles";
    row.state = state.name();
    row.askedBy = "una";
    row.askedPerson = "una";
    row.askedAt = NOW;
    return row;
  }

  private static DatasetVersion version() {
    return new DatasetVersion(
        0,
        new TableFile(new BlobId("1".repeat(64)), new TableSchema(List.<Field>of()), 2),
        new Blob(new BlobId("2".repeat(64)), 40),
        "arboles.csv",
        new ImportReport("UTF-8", ",", 2, 0, List.of()),
        NOW,
        "una");
  }
}
