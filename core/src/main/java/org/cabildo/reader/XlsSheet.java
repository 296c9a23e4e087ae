package org.cabildo.reader;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import org.apache.poi.hssf.record.AutoFilterInfoRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** Takes the records of one sheet; its cells come row by row. */
final class XlsSheet {
  private final SpoolWriter rows;
  private final XlsSheets workbook;
  private final Filter filter;
  private final Notes notes = new Notes();
  private long row;
  private int formulaColumn = -1;
  private final BitSet hidden = new BitSet();
  private final BitSet folded = new BitSet();
  private boolean filtered;

  XlsSheet(SpoolWriter rows, XlsSheets workbook, Filter filter) {
    this.rows = rows;
    this.workbook = workbook;
    this.filter = filter;
  }

  /** Rows that a filter of the sheet is for, counted from 1; it need not be set. */
  record Filter(long first, long last) {
    static final Filter ANYWHERE = new Filter(0, Long.MAX_VALUE);
  }

  void see(Record record) throws IOException {
    if (record instanceof CellRecord cell) {
      moveTo(cell.getRow() + 1L);
      if (cell instanceof NumberRecord || cell instanceof FormulaRecord) {
        String sign = workbook.format(cell.getXFIndex()).sign();
        rows.number(cell.getColumn(), text(cell), sign, row);
      } else {
        rows.cell(cell.getColumn(), text(cell), row);
      }
    } else if (record instanceof LabelRecord label) {
      moveTo(label.getRow() + 1L);
      rows.cell(label.getColumn(), label.getValue(), row);
    } else if (record instanceof StringRecord text && formulaColumn >= 0) {
      rows.cell(formulaColumn, text.getString(), row);
      formulaColumn = -1;
    } else if (record instanceof MergeCellsRecord merged) {
      for (int i = 0; i < merged.getNumAreas(); i++) {
        merge(merged.getAreaAt(i));
      }
    } else {
      seeShown(record);
    }
  }

  /** What says which rows and columns are shown. */
  private void seeShown(Record record) {
    if (record instanceof RowRecord shown && shown.getZeroHeight()) {
      (shown.getOutlineLevel() > 0 ? folded : hidden).set(shown.getRowNumber() + 1);
    } else if (record instanceof ColumnInfoRecord column) {
      if (column.getHidden() && column.getOutlineLevel() == 0) {
        rows.hidden().columns(column.getFirstColumn(), column.getLastColumn());
      }
    } else if (record instanceof AutoFilterInfoRecord) {
      filtered = true;
    }
  }

  private void merge(CellRangeAddress area) {
    rows.merges()
        .add(
            new Merges.Merge(
                area.getFirstRow() + 1L,
                area.getFirstColumn(),
                area.getLastRow() + 1L,
                area.getLastColumn()));
  }

  private void moveTo(long next) throws IOException {
    if (next != row) {
      endRow();
      row = next;
    }
  }

  private void endRow() throws IOException {
    if (row == 0) {
      return;
    }
    if (hidden.get((int) row)) {
      rows.hidden().row(HiddenParts.Way.BY_HAND);
    } else if (folded.get((int) row)) {
      rows.hidden().row(HiddenParts.Way.BY_VIEW);
    }
    rows.row(row);
  }

  private String text(CellRecord cell) {
    if (cell instanceof LabelSSTRecord shared) {
      return workbook.shared(shared.getSSTIndex());
    }
    if (cell instanceof NumberRecord number) {
      return workbook.number(number.getValue(), number.getXFIndex());
    }
    if (cell instanceof BoolErrRecord value) {
      return value.isBoolean()
          ? String.valueOf(value.getBooleanValue())
          : error(value.getErrorValue());
    }
    return cell instanceof FormulaRecord formula ? result(formula) : "";
  }

  private String result(FormulaRecord formula) {
    if (formula.hasCachedResultString()) {
      formulaColumn = formula.getColumn();
      return "";
    }
    CellType type = formula.getCachedResultTypeEnum();
    if (type == CellType.BOOLEAN) {
      return String.valueOf(formula.getCachedBooleanValue());
    }
    return type == CellType.ERROR
        ? error(formula.getCachedErrorValue())
        : workbook.number(formula.getValue(), formula.getXFIndex());
  }

  private String error(int code) {
    String name = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#";
    notes.add(row, name, SourceRule.ERROR_CELL);
    return "";
  }

  /** The sheet, if anything stands in it. */
  Optional<Sheet> finish(String name) throws IOException {
    endRow();
    if (filtered) {
      rows.hidden().filter(filter.first(), filter.last());
    }
    rows.hidden().note(notes);
    return rows.sheet(name, notes);
  }
}
