package org.cabildo.sdk;

/**
 * The words of a query, to import statically.
 *
 * <pre>{@code
 * import static org.cabildo.sdk.Expressions.*;
 *
 * table.where(field("zona").is("Centro")).groupBy("tecnologia").aggregate(avg("watts").as("media"))
 * }</pre>
 */
public final class Expressions {
  private Expressions() {}

  /**
   * {@return a column, or the alias of something selected}
   *
   * @param name as the portal knows it; any characters
   */
  public static Field field(String name) {
    return Field.of(name);
  }

  /**
   * {@return the rows that a filter leaves out; rows whose cell is empty are in neither}
   *
   * @param filter to turn around
   */
  public static Filter not(Filter filter) {
    return filter.not();
  }

  /** {@return the number of rows, under the name {@code count} unless it gets another} */
  public static Aggregate count() {
    return new Aggregate("count(*)", "count");
  }

  /**
   * {@return the number of cells that are not empty}
   *
   * @param column its name
   */
  public static Aggregate count(String column) {
    return Aggregate.of("count", column);
  }

  /**
   * {@return the number of different values}
   *
   * @param column its name
   */
  public static Aggregate countDistinct(String column) {
    return new Aggregate("count(distinct " + Cql.name(column) + ")", "count_distinct_" + column);
  }

  /**
   * {@return the sum of the numbers}
   *
   * @param column its name
   */
  public static Aggregate sum(String column) {
    return Aggregate.of("sum", column);
  }

  /**
   * {@return the mean of the numbers}
   *
   * @param column its name
   */
  public static Aggregate avg(String column) {
    return Aggregate.of("avg", column);
  }

  /**
   * {@return the least value}
   *
   * @param column its name
   */
  public static Aggregate min(String column) {
    return Aggregate.of("min", column);
  }

  /**
   * {@return the greatest value}
   *
   * @param column its name
   */
  public static Aggregate max(String column) {
    return Aggregate.of("max", column);
  }

  /**
   * {@return the middle of the numbers}
   *
   * @param column its name
   */
  public static Aggregate median(String column) {
    return Aggregate.of("median", column);
  }

  /**
   * {@return the standard deviation of the numbers, of a sample}
   *
   * @param column its name
   */
  public static Aggregate stddev(String column) {
    return Aggregate.of("stddev", column);
  }
}
