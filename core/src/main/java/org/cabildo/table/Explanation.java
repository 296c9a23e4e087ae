package org.cabildo.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What answering a query would take, told without running it.
 *
 * @param rows rows of the whole answer: exact when every row of the table is in it, else estimated
 * @param pages of how many rows each
 * @param reading what is read at most
 * @param work what says whether the query is a long one
 * @param exceeded limits that the answer probably does not keep within
 * @param limits the limits
 * @param plans how the engine goes about it, one for each statement
 */
public record Explanation(
    long rows,
    Pages pages,
    Reading reading,
    Work work,
    List<Limit> exceeded,
    Limits limits,
    List<Plan> plans) {

  /** How many pages, and how many rows one of them has at most. */
  public record Pages(long count, int rows) {}

  /**
   * What is read of the file. Row groups whose least and greatest values exclude the condition are
   * skipped.
   *
   * @param columns names of columns
   * @param rowGroups how many of them
   * @param skipped how many are not read
   * @param rows in the row groups that are read
   * @param bytes of these columns in these row groups, as stored
   * @param unpacked the same bytes uncompressed
   */
  public record Reading(
      List<String> columns, int rowGroups, int skipped, long rows, long bytes, long unpacked) {}

  /**
   * How much there is to do on all rows, in cells.
   *
   * @param cells that are read to find, group and sort the rows
   * @param conditions what the conditions take besides: patterns, accents, distances, the corners
   *     of polygons
   * @param quick the most of both together for a quick query
   */
  public record Work(long cells, long conditions, long quick) {}

  /** What an answer may exceed. */
  public enum Limit {
    /** It has more rows than the page: there will be a cursor. */
    PAGE,
    /** It is so much work that it waits its turn among the long queries. */
    QUICK,
    /** Its groups may not fit in memory: the engine works on disk, which is slower. */
    MEMORY;

    /** The public name. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The limits of every query of a tenant.
   *
   * @param seconds longest time before the first row
   * @param memory of all queries together
   * @param pageRows most rows of a page
   */
  public record Limits(int seconds, String memory, int pageRows) {}

  /**
   * A statement of the engine.
   *
   * @param purpose {@code rows}, or {@code total} for the one that counts them
   * @param root the last thing it does
   */
  public record Plan(String purpose, Operator root) {}

  /**
   * A step of a plan.
   *
   * @param name as the engine calls it: {@code HASH_GROUP_BY}
   * @param rows how many it is expected to yield
   * @param details what it does, by the engine's names
   * @param inputs the steps whose rows it takes
   */
  public record Operator(
      String name, OptionalLong rows, Map<String, List<String>> details, List<Operator> inputs) {}
}
