package org.cabildo.sdk;

/**
 * One number made of many rows, such as {@code sum("aprobado")}. Its column in the answer is called
 * {@code sum_aprobado} unless {@link #as} gives another name. Comes from {@link Expressions}.
 */
public final class Aggregate {
  private final String call;
  private final String alias;

  Aggregate(String call, String alias) {
    this.call = call;
    this.alias = alias;
  }

  static Aggregate of(String function, String column) {
    return new Aggregate(function + '(' + Cql.name(column) + ')', function + '_' + column);
  }

  /**
   * {@return the same number under another name}
   *
   * @param name of its column in the answer, and of the record component that takes it
   */
  public Aggregate as(String name) {
    return new Aggregate(call, name);
  }

  /** {@return the text that is sent in {@code select}} */
  @Override
  public String toString() {
    return call + " as " + Cql.name(alias);
  }
}
