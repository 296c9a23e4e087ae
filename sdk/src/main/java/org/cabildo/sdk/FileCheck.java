package org.cabildo.sdk;

import java.util.List;

/**
 * What a file would do to a dataset if it were published. Comes from {@link Dataset#check}.
 *
 * @param refusals codes of what its publication would be refused for, such as {@code
 *     personal-data}; none if it would be published
 * @param rows how many it has
 * @param rejected how many of its rows do not fit their columns and would be set aside
 * @param columns as they were understood
 * @param findings what the portal noticed, in the language asked for
 * @param changes how the columns differ from those of the current version, in the language asked
 *     for
 * @param personalData what looks like personal data, in the language asked for
 */
public record FileCheck(
    List<String> refusals,
    long rows,
    long rejected,
    List<Column> columns,
    List<String> findings,
    List<String> changes,
    List<String> personalData) {

  static FileCheck of(Json json) {
    return new FileCheck(
        json.texts("refusals"),
        json.count("rows"),
        json.count("rejected"),
        json.list("columns", Column::of),
        messages(json, "findings"),
        messages(json, "schemaChanges"),
        messages(json, "personalData"));
  }

  private static List<String> messages(Json json, String member) {
    return json.list(member, one -> one.required("message"));
  }
}
