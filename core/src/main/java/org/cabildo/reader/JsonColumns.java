package org.cabildo.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads columns that stand one after the other, all at the same time, as rows. */
final class JsonColumns implements AutoCloseable {
  private final List<JsonParser> columns = new ArrayList<>();

  /** Takes a parser that is at the start of the values of the next column. */
  void add(JsonParser column) {
    columns.add(column);
  }

  /** Writes all rows. */
  void write(SpoolWriter rows) throws IOException {
    for (long line = 1; next(); line++) {
      for (int i = 0; i < columns.size(); i++) {
        JsonCell.put(columns.get(i), rows, i, line);
      }
      rows.row(line);
    }
  }

  private boolean next() throws IOException {
    boolean any = false;
    for (JsonParser column : columns) {
      JsonToken token = column.nextToken();
      if (token == JsonToken.FIELD_NAME) {
        token = column.nextToken();
      }
      any |= token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY;
    }
    return any;
  }

  @Override
  public void close() throws IOException {
    for (JsonParser column : columns) {
      column.close();
    }
  }
}
