package org.cabildo.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.privacy.PersonalData;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.table.SchemaChange;
import org.junit.jupiter.api.Test;

class ProblemBodyTest {
  @Test
  void everyParameterIsAMemberOfItsOwn() {
    Problem problem =
        Problem.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE)
            .with("mediaType", "application/pdf")
            .with("expected", "text/csv");
    assertThat(ProblemBody.of(problem, Locale.ENGLISH, "r-1"))
        .contains(
            entry("type", "urn:cabildo:problem:unsupported-media-type"),
            entry("status", 415),
            entry("code", "unsupported-media-type"),
            entry("requestId", "r-1"),
            entry("mediaType", "application/pdf"),
            entry("expected", "text/csv"))
        .containsEntry(
            "detail", "Content type “application/pdf” is not taken here; send text/csv.");
  }

  @Test
  void detailsSayWhatTheyAreByTheirPublicNames() {
    Problem problem =
        Problem.of(ErrorCode.SCHEMA_CHANGED)
            .with(
                "changes",
                List.of(
                    new SchemaChange(
                        SchemaChange.Kind.REMOVED,
                        "zona",
                        Optional.of("string"),
                        Optional.empty())))
            .with(
                "personalData",
                List.of(
                    new PersonalData(
                        "correo",
                        PersonalData.Kind.EMAIL,
                        PersonalData.Certainty.HIGH,
                        2,
                        List.of("a***"))));
    String body =
        new String(
            Json.bytes(ProblemBody.of(problem, Locale.ENGLISH, "r-1")), StandardCharsets.UTF_8);
    assertThat(body)
        .contains("\"kind\":\"removed\"", "\"kind\":\"email\"", "\"certainty\":\"high\"")
        .contains("“correo” holds personal data: e-mail addresses, in 2 cells.");
  }

  @Test
  void whatWentWrongInsideIsNotTold() {
    Problem problem = Problem.of(ErrorCode.FILE_CORRUPT).with("sha256", "ab12");
    assertThat(ProblemBody.of(problem, Locale.ENGLISH, "r-1")).doesNotContainKey("sha256");
  }
}
