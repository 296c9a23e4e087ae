package org.cabildo.journal;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a change made of something, for the details of its event: {@code name.es: Obras → Obras
 * Públicas; email: → obras@xalapa.example}. What stayed is left out.
 */
public final class Difference {
  private static final int LONGEST = 200;

  private Difference() {}

  /**
   * The components that differ, by their names; those of records within are named by a path.
   *
   * @param before absent when there was nothing, and then only what is there now is told
   * @return at most {@value #LONGEST} characters of each value, empty when nothing differs
   */
  public static <R extends Record> String between(Optional<R> before, R after) {
    Map<String, String> was = before.map(Difference::flat).orElse(Map.of());
    Map<String, String> is = flat(after);
    Set<String> names = new LinkedHashSet<>(is.keySet());
    names.addAll(was.keySet());
    return names.stream()
        .filter(name -> !value(was, name).equals(value(is, name)))
        .map(
            name ->
                name + ":" + (before.isPresent() ? told(was, name) + " →" : "") + told(is, name))
        .collect(Collectors.joining("; "));
  }

  private static String value(Map<String, String> values, String name) {
    return values.getOrDefault(name, "");
  }

  private static String told(Map<String, String> values, String name) {
    String value = value(values, name);
    if (value.isEmpty()) {
      return "";
    }
    return " " + (value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value);
  }

  private static Map<String, String> flat(Record record) {
    Map<String, String> values = new LinkedHashMap<>();
    put(values, "", record);
    return values;
  }

  private static void put(Map<String, String> values, String name, Object value) {
    if (value instanceof Optional<?> perhaps) {
      perhaps.ifPresent(there -> put(values, name, there));
    } else if (value instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        String own = component.getName();
        put(values, name.isEmpty() ? own : name + "." + own, read(component, record));
      }
    } else if (value instanceof Collection<?> several) {
      put(values, name, several);
    } else {
      values.put(name, value.toString());
    }
  }

  /** Texts side by side; records each by its first component, as a column by its name. */
  private static void put(Map<String, String> values, String name, Collection<?> several) {
    List<String> texts = new ArrayList<>();
    for (Object one : several) {
      if (one instanceof Record record) {
        put(values, name + "." + called(record), record);
      } else {
        texts.add(one.toString());
      }
    }
    if (!texts.isEmpty()) {
      values.put(name, String.join(", ", texts));
    }
  }

  private static String called(Record record) {
    Object first = read(record.getClass().getRecordComponents()[0], record);
    return first instanceof Record inner ? called(inner) : first.toString();
  }

  private static Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
