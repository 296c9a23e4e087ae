package org.cabildo.server.portal;

import java.util.List;
import java.util.Optional;

/**
 * Rows of a dataset with what sorts and filters them.
 *
 * @param caption what the table holds
 * @param headings its columns
 * @param rows its cells, in the order of the headings
 * @param range which rows of how many
 * @param first address of the first page, unless this is it
 * @param next address of the next page
 * @param action where the filter form leads
 * @param hidden parameters that the form keeps
 * @param filters one per column
 * @param columns columns to choose from, those shown chosen
 * @param columnsHidden parameters that the form for columns keeps
 * @param where condition in the query language, as typed
 * @param chosen filters in force, with the address without them
 * @param clear address without filters
 * @param problem why the query was not answered
 * @param request absolute address of these rows for programs
 * @param csv absolute address of all rows that match, as CSV
 * @param cite absolute address of the citation of all rows that match
 */
public record TableView(
    String caption,
    List<Heading> headings,
    List<List<Cell>> rows,
    String range,
    Optional<String> first,
    Optional<String> next,
    String action,
    List<SearchView.Hidden> hidden,
    List<Filter> filters,
    List<SearchView.Option> columns,
    List<SearchView.Hidden> columnsHidden,
    String where,
    List<Link> chosen,
    String clear,
    Optional<String> problem,
    String request,
    String csv,
    String cite) {

  /**
   * A column.
   *
   * @param sort value of {@code aria-sort}
   * @param href address sorted by this column, the other way round if it is already
   * @param hint what the link does
   */
  public record Heading(
      String name,
      String title,
      Optional<String> unit,
      boolean numeric,
      Optional<String> sort,
      String icon,
      String href,
      String hint) {}

  /**
   * One value as people read it.
   *
   * @param room what is as wide as the decimals that it lacks and others of its column have
   */
  public record Cell(String text, boolean numeric, Optional<String> room) {}

  /**
   * A control that filters one column.
   *
   * @param kind {@code text}, {@code choice}, {@code number}, {@code date}, {@code time} or {@code
   *     duration}
   * @param value text or choice in force
   * @param least lower bound in force
   * @param most upper bound in force
   * @param leastHint least value of the column
   * @param mostHint greatest value of the column
   */
  public record Filter(
      String name,
      String label,
      String kind,
      String value,
      String least,
      String most,
      String leastHint,
      String mostHint,
      List<SearchView.Option> options) {
    /** The type of the inputs for its bounds. */
    public String input() {
      return kind.equals("date") || kind.equals("time") ? kind : "text";
    }
  }
}
