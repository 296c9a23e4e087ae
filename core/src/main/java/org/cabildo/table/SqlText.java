package org.cabildo.table;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cabildo.table.Expression.Aggregate;
import org.cabildo.table.Expression.Column;
import org.cabildo.table.Expression.Constant;
import org.cabildo.table.Expression.Folded;
import org.cabildo.table.Expression.Folding;
import org.cabildo.table.Expression.Located;
import org.cabildo.table.Expression.Part;
import org.cabildo.table.Expression.Truncated;
import org.cabildo.table.Expression.Unit;

/**
 * SQL and its parameters, written piece by piece. Names come from a checked schema and are quoted;
 * everything a caller wrote is a parameter.
 */
final class SqlText {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  SqlText add(String sql) {
    text.append(sql);
    return this;
  }

  SqlText bind(Object value) {
    text.append('?');
    parameters.add(value);
    return this;
  }

  /** The same with text around it. */
  SqlText inside(String before, String after) {
    text.insert(0, before).append(after);
    return this;
  }

  String text() {
    return text.toString();
  }

  /** Whether it has parameters. */
  boolean bound() {
    return !parameters.isEmpty();
  }

  void bindTo(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < parameters.size(); i++) {
      Object value = parameters.get(i);
      statement.setObject(i + 1, value instanceof Duration span ? Values.seconds(span) : value);
    }
  }

  SqlText expression(Expression expression) {
    if (expression instanceof Column column) {
      return add(DuckDb.identifier(column.name()));
    }
    if (expression instanceof Constant constant) {
      return bind(constant.value());
    }
    if (expression instanceof Part part) {
      return add("CAST(" + part.unit().sql() + "(").expression(part.of()).add(") AS BIGINT)");
    }
    if (expression instanceof Truncated truncated) {
      String type = truncated.unit() == Unit.HOUR ? "TIMESTAMP" : "DATE";
      return add("CAST(date_trunc('" + truncated.unit().key() + "', ")
          .expression(truncated.of())
          .add(") AS " + type + ")");
    }
    if (expression instanceof Folded folded) {
      return add(folded.folding() == Folding.CASEI ? "lower(" : "strip_accents(")
          .expression(folded.of())
          .add(")");
    }
    return expression instanceof Located place ? located(place) : figure((Aggregate) expression);
  }

  private SqlText located(Located place) {
    return add("CASE WHEN ")
        .expression(place.latitude())
        .add(" IS NOT NULL AND ")
        .expression(place.longitude())
        .add(" IS NOT NULL THEN struct_pack(latitude := CAST(")
        .expression(place.latitude())
        .add(" AS DOUBLE), longitude := CAST(")
        .expression(place.longitude())
        .add(" AS DOUBLE)) END");
  }

  private SqlText figure(Aggregate aggregate) {
    if (aggregate.of().isEmpty()) {
      return add("count(*)");
    }
    Expression of = aggregate.of().get();
    return switch (aggregate.figure()) {
      case COUNT_DISTINCT -> add("count(DISTINCT ").expression(of).add(")");
      // In order, or threads would add it up differently each time.
      case STDDEV -> add("stddev_samp(").expression(of).add(" ORDER BY ").expression(of).add(")");
      // Of decimals the engine would cut the middle of two to their own digits.
      case MEDIAN -> add("median(CAST(").expression(of).add(" AS DOUBLE))");
      default -> add(aggregate.figure().key() + "(").expression(of).add(")");
    };
  }

  SqlText filter(Filter filter) {
    if (filter instanceof Filter.And and) {
      return all(and.parts(), " AND ");
    }
    if (filter instanceof Filter.Or or) {
      return all(or.parts(), " OR ");
    }
    if (filter instanceof Filter.Not not) {
      return add("(NOT ").filter(not.part()).add(")");
    }
    if (filter instanceof Filter.Comparison c) {
      return add("(")
          .expression(c.left())
          .add(" " + c.operator().sign() + " ")
          .expression(c.right())
          .add(")");
    }
    if (filter instanceof Filter.Between b) {
      return add("(")
          .expression(b.of())
          .add(" BETWEEN ")
          .expression(b.low())
          .add(" AND ")
          .expression(b.high())
          .add(")");
    }
    if (filter instanceof Filter.In list) {
      return in(list);
    }
    if (filter instanceof Filter.Like like) {
      return like(like);
    }
    if (filter instanceof Filter.Null absent) {
      return add("(").expression(absent.of()).add(" IS NULL)");
    }
    if (filter instanceof Filter.Inside inside) {
      RegionSql.add(this, inside.of(), inside.region());
      return this;
    }
    return add(((Filter.Always) filter).holds() ? "TRUE" : "FALSE");
  }

  private SqlText all(List<Filter> parts, String between) {
    add("(");
    for (int i = 0; i < parts.size(); i++) {
      add(i == 0 ? "" : between).filter(parts.get(i));
    }
    return add(")");
  }

  private SqlText in(Filter.In list) {
    add("(").expression(list.of()).add(" IN (");
    for (int i = 0; i < list.values().size(); i++) {
      add(i == 0 ? "" : ", ").expression(list.values().get(i));
    }
    return add("))");
  }

  private SqlText like(Filter.Like like) {
    Constant pattern = (Constant) like.pattern();
    LikePattern.Test test = LikePattern.of((String) pattern.value(), pattern.at());
    if (test.function().equals("equals")) {
      return add("(").expression(like.of()).add(" = ").bind(test.argument()).add(")");
    }
    String options = test.function().startsWith("regexp") ? ", 's')" : ")";
    return add(test.function() + "(")
        .expression(like.of())
        .add(", ")
        .bind(test.argument())
        .add(options);
  }
}
