package org.cabildo.server.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Days and moments that are sent: of the years 1 to 9999, which every part of the house keeps. */
public final class Years {
  private static final int LAST = 9999;

  private Years() {}

  /**
   * The day in a text such as {@code 2024-05-31}.
   *
   * @throws DateTimeException when it is none, or out of these years
   */
  public static LocalDate day(String text) {
    return kept(LocalDate.parse(text));
  }

  /**
   * The moment in a text such as {@code 2024-05-31T12:00:00Z}.
   *
   * @throws DateTimeException when it is none, or out of these years
   */
  public static Instant moment(String text) {
    return kept(OffsetDateTime.parse(text).toInstant());
  }

  /** Reads both in documents. */
  static SimpleModule module() {
    return new SimpleModule()
        .addDeserializer(
            LocalDate.class,
            new Kept<>(LocalDate.class, LocalDateDeserializer.INSTANCE, Years::kept))
        .addDeserializer(
            Instant.class, new Kept<>(Instant.class, InstantDeserializer.INSTANT, Years::kept));
  }

  private static LocalDate kept(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > LAST) {
      throw new DateTimeException("year " + day.getYear());
    }
    return day;
  }

  private static Instant kept(Instant moment) {
    kept(moment.atOffset(ZoneOffset.UTC).toLocalDate());
    return moment;
  }

  /** Refuses what is out of these years like what cannot be read. */
  private static final class Kept<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient JsonDeserializer<T> reader;
    private final transient UnaryOperator<T> check;

    Kept(Class<T> type, JsonDeserializer<T> reader, UnaryOperator<T> check) {
      super(type);
      this.reader = reader;
      this.check = check;
    }

    @Override
    public @Nullable T deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      T value = reader.deserialize(json, context);
      try {
        return value == null ? null : check.apply(value);
      } catch (DateTimeException e) {
        throw context.weirdStringException(value.toString(), handledType(), "year out of range");
      }
    }
  }
}
