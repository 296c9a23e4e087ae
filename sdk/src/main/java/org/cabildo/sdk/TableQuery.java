package org.cabildo.sdk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A question to one dataset of one tenant. Comes from {@link Catalog#table}. */
public final class TableQuery extends Query<TableQuery> {
  private final Address dataset;
  private final int version;

  TableQuery(Wire wire, Address dataset, Clauses clauses) {
    this(wire, dataset, clauses, 0);
  }

  private TableQuery(Wire wire, Address dataset, Clauses clauses, int version) {
    super(wire, clauses);
    this.dataset = dataset;
    this.version = version;
  }

  @Override
  TableQuery with(Clauses clauses) {
    return new TableQuery(wire, dataset, clauses, version);
  }

  @Override
  Address address() {
    return versioned(dataset.below("rows"));
  }

  @Override
  Address pinned(Address question, Json firstPage) {
    OptionalLong current = version > 0 ? OptionalLong.empty() : firstPage.number("version");
    return current.isPresent() ? question.with("version", current.getAsLong()) : question;
  }

  /**
   * {@return the same question to an earlier version of the dataset} The current one unless set; a
   * list of rows that began on one version ends on it.
   *
   * @param number counted from 1
   */
  public TableQuery version(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("versions are counted from 1: " + number);
    }
    return new TableQuery(wire, dataset, clauses, number);
  }

  /**
   * {@return how many rows have each value of these columns} Counted are the rows that the filters
   * keep, before they are grouped. Sends one request.
   *
   * @param columns of text, booleans, whole numbers or dates; at most ten
   */
  public List<Facet> facets(String... columns) {
    return facets(Arrays.stream(columns).map(Field::of).toArray(Field[]::new));
  }

  /**
   * {@return how many rows have each value of these columns} Counted are the rows that the filters
   * keep, before they are grouped. Sends one request.
   *
   * @param columns such as {@code field("instalada").year().as("anio")}; at most ten
   */
  public List<Facet> facets(Field... columns) {
    String named = Arrays.stream(columns).map(Field::toString).collect(Collectors.joining(", "));
    Address question = clauses.in(address()).with("facets", named).with("limit", 1);
    return wire.ask(question).list("facets", Facet::of);
  }

  /** {@return what asking this would take, without asking it} Sends one request. */
  public Explanation explain() {
    return Explanation.of(wire.ask(clauses.in(address()).with("explain", "true")));
  }

  /**
   * Streams all rows as records, in one response and in constant memory.
   *
   * <pre>{@code
   * try (Stream<Lamp> lamps = xalapa.table("alumbrado").stream(Lamp.class)) {
   *   long watts = lamps.mapToLong(Lamp::watts).sum();
   * }
   * }</pre>
   *
   * @param <T> the record
   * @param type its class, filled as in {@link #rows(Class)}
   * @return to read once and close; closing early ends the response
   */
  public <T extends Record> Stream<T> stream(Class<T> type) {
    return stream(RecordMapper.of(type));
  }

  /**
   * Streams all rows as whatever a function makes of them, in one response and in constant memory.
   *
   * @param <T> what a row becomes
   * @param mapper called once per row
   * @return to read once and close; closing early ends the response
   */
  public <T> Stream<T> stream(RowMapper<T> mapper) {
    Address all = clauses.in(versioned(dataset.below("data.json")));
    InputStream body = wire.openAnswer(all);
    try {
      RowReader rows = new RowReader(wire, Json.stream(body));
      return StreamSupport.stream(rows, false).onClose(() -> close(body)).map(mapper::map);
    } catch (IOException e) {
      close(body);
      throw wire.noAnswer(e);
    }
  }

  private Address versioned(Address address) {
    return version > 0 ? address.with("version", version) : address;
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException alreadyGone) {
      // Nothing more will be read from it.
    }
  }

  /** Reads an array of objects one object at a time. */
  private static final class RowReader extends AbstractSpliterator<Row> {
    private final Wire wire;
    private final JsonParser parser;
    private long number;

    RowReader(Wire wire, JsonParser parser) throws IOException {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.wire = wire;
      this.parser = parser;
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new IOException("the answer is not a list of rows");
      }
    }

    @Override
    public boolean tryAdvance(Consumer<? super Row> action) {
      try {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
          return false;
        }
        if (token != JsonToken.START_OBJECT) {
          throw new IOException("the answer ended before its last row");
        }
        action.accept(new Row(Json.cells(parser), ++number));
        return true;
      } catch (IOException e) {
        throw wire.noAnswer(e);
      }
    }
  }
}
