package org.cabildo.sdk;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Fills the components of a record from the columns of the same name. */
final class RecordMapper<T extends Record> implements RowMapper<T> {
  private final Class<T> type;
  private final List<Slot> slots;
  private final Constructor<T> constructor;

  private RecordMapper(Class<T> type, List<Slot> slots, Constructor<T> constructor) {
    this.type = type;
    this.slots = slots;
    this.constructor = constructor;
  }

  /** Checks the record before anything is sent. */
  static <T extends Record> RecordMapper<T> of(Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] parameters =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    List<Slot> slots = Arrays.stream(components).map(c -> Slot.of(c, type)).toList();
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      return new RecordMapper<>(type, slots, constructor);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException("not a record: " + type, e);
    } catch (InaccessibleObjectException e) {
      throw new PortalException.Mismatch(
          "%s cannot be filled from outside its module. Add to module-info.java: opens %s to org.cabildo.sdk;"
              .formatted(type.getSimpleName(), type.getPackageName()),
          e);
    }
  }

  @Override
  public T map(Row row) {
    Object[] values = new Object[slots.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = slots.get(i).value(row, type);
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new PortalException.Mismatch(
          "Row %d is not a %s: %s".formatted(row.number(), type.getSimpleName(), e.getCause()),
          e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new PortalException.Mismatch("No " + type.getSimpleName() + " can be made", e);
    }
  }

  /** One component: where its value comes from and whether it may be absent. */
  private record Slot(String name, String column, Class<?> type, Absence absence) {

    static Slot of(RecordComponent component, Class<?> owner) {
      Class<?> type = component.getType();
      Absence absence = Absence.of(component);
      if (absence.content != null) {
        type = absence.content;
      } else if (absence == Absence.OPTIONAL
          && component.getGenericType() instanceof ParameterizedType generic
          && generic.getActualTypeArguments()[0] instanceof Class<?> inner) {
        type = inner;
      }
      if (!Cells.knows(type)) {
        throw new IllegalArgumentException(
            "%s.%s is %s, which no cell can become; map the rows yourself with rows(RowMapper)"
                .formatted(owner.getSimpleName(), component.getName(), Cells.article(type)));
      }
      return new Slot(component.getName(), Names.snake(component.getName()), type, absence);
    }

    @Nullable Object value(Row row, Class<?> owner) {
      String source = row.has(name) ? name : column;
      if (!row.has(source)) {
        throw new PortalException.Mismatch(
            "%s.%s has no column: the answer has %s.%s"
                .formatted(
                    owner.getSimpleName(),
                    name,
                    String.join(", ", row.columns()),
                    Names.hint(column, row.columns())));
      }
      Object cell = row.cell(source);
      if (cell == null) {
        return absent(row, source, owner);
      }
      try {
        return absence.present.apply(Cells.convert(cell, type));
      } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
        throw new PortalException.Mismatch(
            "Column ‘%s’ is ‘%s’ in row %d, and %s.%s is %s."
                .formatted(
                    source, cell, row.number(), owner.getSimpleName(), name, Cells.article(type)),
            e);
      }
    }

    private @Nullable Object absent(Row row, String source, Class<?> owner) {
      if (absence == Absence.REFUSED) {
        throw new PortalException.Mismatch(
            "Column ‘%s’ is empty in row %d, and %s.%s is %s. Declare it Optional<%s>, or keep only rows where(field(\"%s\").isNotEmpty())."
                .formatted(
                    source,
                    row.number(),
                    owner.getSimpleName(),
                    name,
                    Cells.article(type),
                    Cells.boxed(type).getSimpleName(),
                    source));
      }
      return absence.absent;
    }
  }

  /** How a component takes an empty cell, and a full one. */
  private enum Absence {
    REFUSED(null, null, value -> value),
    NULLABLE(null, null, value -> value),
    OPTIONAL(null, Optional.empty(), Optional::of),
    INT(Integer.class, OptionalInt.empty(), value -> OptionalInt.of((int) value)),
    LONG(Long.class, OptionalLong.empty(), value -> OptionalLong.of((long) value)),
    DOUBLE(Double.class, OptionalDouble.empty(), value -> OptionalDouble.of((double) value));

    private static final Map<Class<?>, Absence> BY_TYPE =
        Map.of(
            Optional.class, OPTIONAL,
            OptionalInt.class, INT,
            OptionalLong.class, LONG,
            OptionalDouble.class, DOUBLE);

    private final @Nullable Class<?> content;
    private final @Nullable Object absent;
    private final UnaryOperator<Object> present;

    Absence(@Nullable Class<?> content, @Nullable Object absent, UnaryOperator<Object> present) {
      this.content = content;
      this.absent = absent;
      this.present = present;
    }

    static Absence of(RecordComponent component) {
      boolean nullable = nullable(component) || nullable(component.getAnnotatedType());
      return BY_TYPE.getOrDefault(component.getType(), nullable ? NULLABLE : REFUSED);
    }

    /** Any library's annotation of that name says it. */
    private static boolean nullable(AnnotatedElement element) {
      return Arrays.stream(element.getAnnotations())
          .anyMatch(a -> a.annotationType().getSimpleName().equals("Nullable"));
    }
  }
}
