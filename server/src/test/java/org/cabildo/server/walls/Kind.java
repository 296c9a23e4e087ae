package org.cabildo.server.walls;

import jakarta.persistence.Column;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * An entity of the application and how its rows are asked for, by JPQL and past it.
 *
 * @param entity its name in JPQL
 * @param table the table of its rows
 * @param multitenant whether EclipseLink adds the tenant to every statement about it
 * @param attribute one that can be written
 */
record Kind(String entity, String table, boolean multitenant, String attribute) {
  static Kind of(EntityType<?> type) {
    return new Kind(
        type.getName(),
        type.getJavaType().getAnnotation(Table.class).name(),
        Arrays.stream(type.getJavaType().getAnnotations())
            .anyMatch(
                annotation ->
                    annotation.annotationType().getSimpleName().equals("Multitenant")
                        && annotation.toString().contains("SINGLE_TABLE")),
        type.getSingularAttributes().stream()
            .filter(Kind::isWritable)
            .map(SingularAttribute::getName)
            .sorted()
            .findFirst()
            .orElse(""));
  }

  private static boolean isWritable(SingularAttribute<?, ?> attribute) {
    Column column = ((Field) attribute.getJavaMember()).getAnnotation(Column.class);
    return !attribute.isId() && (column == null || column.updatable());
  }

  /** Whose rows JPQL finds. */
  List<String> tenants(EntityManager entityManager) {
    return entityManager
        .createQuery("select column('tenant_id', e) from " + entity + " e", String.class)
        .getResultList();
  }

  /** Whose rows SQL finds. */
  List<String> tenants(Connection sql) throws SQLException {
    return Inside.texts(sql, "select tenant_id from " + table);
  }

  /** Writes every row that JPQL can reach, changing nothing, and tells how many. */
  int writeAll(EntityManager entityManager) {
    return entityManager
        .createQuery("update %1$s e set e.%2$s = e.%2$s".formatted(entity, attribute))
        .executeUpdate();
  }

  /** A statement that tries to add a row to another tenant. */
  String insertFor(Connection sql, String tenant) throws SQLException {
    String columns =
        Inside.texts(
                sql,
                "select string_agg(quote_ident(column_name), ', ') from information_schema.columns"
                    + " where table_name = ? and is_generated = 'NEVER'",
                table)
            .get(0);
    return """
    insert into %1$s (%2$s) select %2$s from (select (jsonb_populate_record(
      null::%1$s, to_jsonb(t) || jsonb_build_object('tenant_id', '%3$s'))).* from %1$s t) x
    """
        .formatted(table, columns, tenant);
  }

  boolean mayBeWritten(Connection sql) throws SQLException {
    return !attribute.isEmpty()
        && Inside.texts(sql, "select has_table_privilege(?, 'UPDATE')", table).contains("t");
  }

  @Override
  public String toString() {
    return entity;
  }
}
