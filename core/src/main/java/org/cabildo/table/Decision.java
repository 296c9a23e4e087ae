package org.cabildo.table;

import java.util.List;
import java.util.Optional;
import org.cabildo.table.ImportReport.Finding;

/**
 * What a column is.
 *
 * @param form how its cells are read
 * @param type what its values are
 * @param looks a cell fits when it has one of these
 * @param barred and none of these
 * @param absent bits of the {@link Words} that are absent values here
 * @param unit that stands beside its numbers
 * @param misfits cells that do not fit; their rows are set aside
 * @param findings why it is so, where that is worth telling
 */
record Decision(
    Form form,
    FieldType type,
    long looks,
    long barred,
    long absent,
    Optional<String> unit,
    long misfits,
    List<Finding> findings) {

  /** Text, for a reason. */
  static Decision text(Finding... findings) {
    return new Decision(
        Form.TEXT, FieldType.STRING, ~0L, 0, 0, Optional.empty(), 0, List.of(findings));
  }

  /** A column of that form and type. */
  static Decision of(Form form, FieldType type, long misfits, List<Finding> findings) {
    return new Decision(form, type, form.look(), 0, 0, Optional.empty(), misfits, findings);
  }

  Decision withUnit(Optional<String> sign) {
    return new Decision(form, type, looks, barred, absent, sign, misfits, findings);
  }

  /** Whether a cell of that look is a value of the column. */
  boolean fits(long look) {
    return form == Form.TEXT || ((look & looks) != 0 && (look & barred) == 0);
  }

  Decision withAbsent(long words, List<Finding> more) {
    return new Decision(form, type, looks, barred, words, unit, misfits, more);
  }
}
