package org.cabildo.sdk;

/**
 * Which rows to keep. Comes from {@link Field}; combine with {@link #and}, {@link #or} and {@link
 * Expressions#not}.
 */
public final class Filter {
  private final String text;
  private final String operator;

  private Filter(String text, String operator) {
    this.text = text;
    this.operator = operator;
  }

  static Filter of(String text) {
    return new Filter(text, "");
  }

  /**
   * {@return a filter that keeps the rows that both keep}
   *
   * @param other the second condition
   */
  public Filter and(Filter other) {
    return joined("AND", other);
  }

  /**
   * {@return a filter that keeps the rows that at least one keeps}
   *
   * @param other the second condition
   */
  public Filter or(Filter other) {
    return joined("OR", other);
  }

  Filter not() {
    return Filter.of("NOT (" + text + ")");
  }

  private Filter joined(String by, Filter other) {
    return new Filter(within(by) + ' ' + by + ' ' + other.within(by), by);
  }

  private String within(String outer) {
    return operator.isEmpty() || operator.equals(outer) ? text : '(' + text + ')';
  }

  /** {@return the text that is sent in {@code where}, in OGC CQL2} */
  @Override
  public String toString() {
    return text;
  }
}
