package org.cabildo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.privacy.PersonalData;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.reader.SourcePlace;
import org.cabildo.storage.BlobId;
import org.cabildo.table.ImportReport;
import org.cabildo.table.SchemaChange;
import org.junit.jupiter.api.Test;

/** What is kept as text with a job is the same when it is read. */
class StoredProblemTest {
  @Test
  void aProblemSaysTheSameInEveryLanguageAfterItWasKept() {
    Problem refused =
        Problem.of(ErrorCode.TOO_MANY_REJECTED)
            .with("rejected", 3L)
            .with("rows", 10L)
            .with("limit", 5)
            .with(
                "findings",
                List.of(
                    new ImportReport.Finding(
                        4, "alto", "1O", "misfit", Optional.of("10"), Map.of("type", "integer"))));
    Problem read = kept(refused);

    for (Locale language : List.of(Locale.ENGLISH, new Locale("es"))) {
      assertThat(read.detail(language)).isEqualTo(refused.detail(language));
    }
    assertThat(read.parameters().keySet()).isEqualTo(refused.parameters().keySet());
    assertThat(read.parameter("findings")).isEqualTo(refused.parameter("findings"));
  }

  @Test
  void itsDetailsAreWhatTheyWere() {
    List<PersonalData> personal =
        List.of(
            new PersonalData(
                "curp", PersonalData.Kind.CURP, PersonalData.Certainty.HIGH, 2, List.of("A***")),
            new PersonalData(
                "hidden-column:F",
                PersonalData.Kind.RFC,
                PersonalData.Certainty.HIGH,
                3,
                List.of(),
                Optional.of(new SourcePlace(SourcePlace.Part.HIDDEN_COLUMN, "Padrón", "F"))));
    List<SchemaChange> changes =
        List.of(
            new SchemaChange(
                SchemaChange.Kind.RETYPED, "año", Optional.of("integer"), Optional.of("string")));
    Problem read =
        kept(
            Problem.of(ErrorCode.PERSONAL_DATA)
                .with("columns", "curp")
                .with("personalData", personal)
                .with("changes", changes));

    assertThat(read.parameter("personalData")).contains(personal);
    assertThat(read.parameter("changes")).contains(changes);
    String earlier =
        "{\"column\":\"a\",\"kind\":\"RFC\",\"certainty\":\"HIGH\",\"count\":1,\"samples\":[]}";
    assertThat(JsonText.read(earlier, PersonalData.class).place())
        .as("kept by an earlier release")
        .isEmpty();
  }

  @Test
  void termsAreKeptWhole() {
    PublicationTerms terms =
        new PublicationTerms(
            Optional.of(new BlobId("0".repeat(64))),
            Optional.of(new PersonalDataConsent("Es pública.")),
            Optional.of(new RejectedRowsConsent("Son totales.")),
            Optional.of("Hoja 1"),
            Optional.of("ana"));

    assertThat(JsonText.read(JsonText.write(terms), PublicationTerms.class)).isEqualTo(terms);
    assertThat(JsonText.read(JsonText.write(PublicationTerms.plain()), PublicationTerms.class))
        .isEqualTo(PublicationTerms.plain());
    assertThat(JsonText.read("{\"replaces\":null,\"table\":\"a\"}", PublicationTerms.class))
        .as("kept by an earlier release")
        .isEqualTo(PublicationTerms.ofTable(Optional.of("a")));
  }

  @Test
  void whatIsDecidedLaterJoinsWhatWasDecidedBefore() {
    PublicationTerms first =
        new PublicationTerms(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new RejectedRowsConsent("Son totales.")),
            Optional.of("Hoja 1"),
            Optional.of("ana"));
    PublicationTerms later =
        new PublicationTerms(
            Optional.empty(),
            Optional.of(new PersonalDataConsent("Es pública.")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(first.decided(later))
        .isEqualTo(
            new PublicationTerms(
                Optional.empty(),
                later.consent(),
                first.rejectedRows(),
                first.table(),
                first.behalf()));
  }

  private static Problem kept(Problem problem) {
    return StoredProblem.read(StoredProblem.write(problem));
  }
}
