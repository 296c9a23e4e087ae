package org.cabildo.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Names of the cells of records that are arrays, as they stand beside them: {@code ["a", "b"]}, or
 * as CKAN and Socrata write them, {@code [{"id": "a"}, {"name": "b"}]}.
 */
final class JsonNames {
  private static final List<String> MEMBERS = List.of("id", "name", "label", "title", "nombre");

  private JsonNames() {}

  /** The names in the array that starts, at most one more than {@code most}. */
  static List<String> of(JsonParser json, int most) throws IOException {
    List<String> names = new ArrayList<>();
    JsonToken token = json.nextToken();
    while (token != null && token != JsonToken.END_ARRAY && names.size() <= most) {
      names.add(token == JsonToken.START_OBJECT ? member(json) : json.getText());
      if (token == JsonToken.START_ARRAY) {
        json.skipChildren();
      }
      token = json.nextToken();
    }
    return names;
  }

  private static String member(JsonParser json) throws IOException {
    String best = "";
    int rank = MEMBERS.size();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      int own = MEMBERS.indexOf(json.currentName());
      JsonToken value = json.nextToken();
      if (value == JsonToken.VALUE_STRING && own >= 0 && own < rank) {
        best = json.getText();
        rank = own;
      }
      json.skipChildren();
    }
    return best;
  }
}
