package org.cabildo.server.portal;

import java.util.List;
import java.util.Optional;

/**
 * A chart of the rows that match the filters.
 *
 * @param title what is shown by what
 * @param bys columns to choose from
 * @param shows figures to choose from
 * @param action where the form that chooses leads
 * @param hidden parameters that the form keeps
 * @param by title of the column
 * @param show title of the figure
 * @param unit of the figure
 * @param points what is shown, in order
 * @param line how it is drawn as a line; absent when it is drawn as bars
 * @param note what is not shown
 * @param source where the numbers are from and of which day
 * @param request absolute address of these numbers for programs
 * @param csv absolute address of these numbers as CSV
 */
public record ChartView(
    String title,
    List<SearchView.Option> bys,
    List<SearchView.Option> shows,
    String action,
    List<SearchView.Hidden> hidden,
    String by,
    String show,
    Optional<String> unit,
    List<Point> points,
    Optional<Line> line,
    Optional<String> note,
    String source,
    String request,
    String csv) {

  /**
   * A value.
   *
   * @param label of what
   * @param value written out, empty where there is none
   * @param start where its bar begins, of 100
   * @param length of its bar, of 100
   * @param across where it is on a line, as a percentage
   * @param down where it is on a line from the top, as a percentage; absent without a value
   */
  public record Point(
      String label,
      String value,
      String start,
      String length,
      String across,
      Optional<String> down) {}

  /**
   * A line.
   *
   * @param path SVG path in a box of 1,000 by 1,000
   * @param ticks values on the axis from the top
   * @param labels below the axis
   * @param dots whether there are few enough values to mark each
   * @param band width of what can be pointed at for each value, as a percentage
   */
  public record Line(String path, List<Tick> ticks, List<Tick> labels, boolean dots, String band) {}

  /**
   * A mark on an axis.
   *
   * @param at where, as a percentage
   * @param anchor {@code start}, {@code middle} or {@code end}
   * @param base whether it is zero
   */
  public record Tick(String label, String at, String anchor, boolean base) {}
}
