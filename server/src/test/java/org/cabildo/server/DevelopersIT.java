package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for programmers tells the whole API, and what it shows runs. */
class DevelopersIT {
  private static final Pattern QUESTION = Pattern.compile("<dd><a href=\"([^\"]+)\"><code");
  private final Client client = new Client();
  private final Description description =
      new Description(client.get("/openapi.json?lang=es").json());

  @ParameterizedTest
  @ValueSource(strings = {"", "/xalapa", "/jalisco", "/zapopan", "/puebla", "/mar-del-plata"})
  void everyOperationIsThereAndEveryQuestionRuns(String portal) {
    String page = client.get(portal + "/developers?lang=es", "Accept", "text/html").text();
    for (Description.Operation operation : description.operations()) {
      assertThat(page)
          .contains(
              portal.isEmpty()
                  ? operation.path()
                  : operation.path().replace("{tenant}", portal.substring(1)))
          .contains(operation.node().required("summary").asText());
    }
    List<String> questions = questions(page);
    assertThat(questions).hasSize(7);
    String base = description.document().at("/servers/0/url").asText();
    for (String question : questions) {
      assertThat(question).startsWith(base + "/api/v1/").contains(portal);
      Client.Answer answer = client.get(question.substring(base.length()));
      assertThat(answer.status()).as(question + " " + answer.text()).isEqualTo(200);
      // Of a table of other tests, no value may come up that often.
      assertThat(answer.json().at("/rows").isEmpty())
          .as(question)
          .isIn(false, question.contains("having="));
    }
  }

  private static List<String> questions(String page) {
    List<String> found = new ArrayList<>();
    Matcher link = QUESTION.matcher(page);
    while (link.find()) {
      found.add(link.group(1).replace("&amp;", "&").replace("&#39;", "'"));
    }
    return found;
  }
}
