package org.cabildo.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;

/**
 * A step on the way to the records of a JSON text.
 *
 * @param member the member of an object, empty when it leads into an array
 * @param element which element of an array, counted from 0; -1 when it leads to a member
 */
record JsonStep(String member, int element) {
  static JsonStep to(String member) {
    return new JsonStep(member, -1);
  }

  static JsonStep to(int element) {
    return new JsonStep("", element);
  }

  /** Moves a parser that has not begun to the first token of what the steps lead to. */
  static void follow(JsonParser json, List<JsonStep> steps) throws IOException {
    json.nextToken();
    for (JsonStep step : steps) {
      if (step.element >= 0) {
        step.pass(json);
      } else {
        step.find(json);
      }
      json.nextToken();
    }
  }

  private void pass(JsonParser json) throws IOException {
    for (int i = 0; i < element; i++) {
      json.nextToken();
      json.skipChildren();
    }
  }

  private void find(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME && !json.currentName().equals(member)) {
      json.nextToken();
      json.skipChildren();
    }
  }
}
