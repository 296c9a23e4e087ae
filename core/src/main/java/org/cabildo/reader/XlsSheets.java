package org.cabildo.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.jspecify.annotations.Nullable;

/** Takes the records of a workbook in their order: first what holds for all sheets, then each. */
final class XlsSheets implements HSSFListener {
  private final Scratch scratch;
  private final SourceLimits limits;
  private final List<BoundSheetRecord> bound = new ArrayList<>();
  private final Map<Integer, CellFormat> formats = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private final Map<Integer, XlsSheet.Filter> filters = new HashMap<>();
  private final Workbook sheets = new Workbook();
  private List<BoundSheetRecord> ordered = List.of();
  private @Nullable SSTRecord strings;
  private @Nullable XlsSheet sheet;
  private CellNumber numbers = new CellNumber(false);
  private int depth;
  private int stream = -1;

  XlsSheets(Scratch scratch, SourceLimits limits) {
    this.scratch = scratch;
    this.limits = limits;
  }

  @Override
  public void processRecord(Record record) {
    try {
      process(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void process(Record record) throws IOException {
    if (record instanceof BOFRecord start) {
      start(start);
    } else if (record instanceof EOFRecord) {
      end();
    } else if (stream < 0) {
      global(record);
    } else if (sheet != null && depth == 1) {
      sheet.see(record);
    }
  }

  /** Charts stand within sheets as streams of their own. */
  private void start(BOFRecord start) throws IOException {
    if (depth++ > 0) {
      return;
    }
    if (start.getType() == BOFRecord.TYPE_WORKBOOK) {
      stream = -1;
      return;
    }
    if (ordered.isEmpty()) {
      ordered = List.of(BoundSheetRecord.orderByBofPosition(bound));
    }
    stream = stream < 0 ? 0 : stream + 1;
    if (start.getType() == BOFRecord.TYPE_WORKSHEET && stream < ordered.size()) {
      int number = bound.indexOf(ordered.get(stream)) + 1;
      XlsSheet.Filter filter = filters.getOrDefault(number, XlsSheet.Filter.ANYWHERE);
      sheet = new XlsSheet(new SpoolWriter(scratch, limits), this, filter);
    }
  }

  private void end() throws IOException {
    depth = Math.max(0, depth - 1);
    if (depth == 0 && sheet != null) {
      BoundSheetRecord entry = ordered.get(stream);
      boolean shown = !entry.isHidden() && !entry.isVeryHidden();
      Sheet.Sight sight = shown ? Sheet.Sight.SHOWN : Sheet.Sight.HIDDEN;
      sheets.add(sheet.finish(entry.getSheetname()), sight);
      sheet = null;
    }
  }

  private void global(Record record) {
    if (record instanceof BoundSheetRecord entry) {
      bound.add(entry);
      if (bound.size() > limits.entries()) {
        throw Refusal.limit(limits.entries(), "entries", 1);
      }
    } else if (record instanceof SSTRecord texts) {
      strings = texts;
    } else if (record instanceof FormatRecord format) {
      formats.put(format.getIndexCode(), CellFormat.of(format.getFormatString()));
    } else if (record instanceof ExtendedFormatRecord style) {
      styles.add((int) style.getFormatIndex());
    } else if (record instanceof DateWindow1904Record window) {
      numbers = new CellNumber(window.getWindowing() == 1);
    } else if (record instanceof NameRecord name && name.isBuiltInName()) {
      filter(name);
    }
  }

  private void filter(NameRecord name) {
    Ptg[] range = name.getNameDefinition();
    if (name.getBuiltInName() == NameRecord.BUILTIN_FILTER_DB
        && range.length == 1
        && range[0] instanceof AreaPtgBase area) {
      filters.put(
          name.getSheetNumber(),
          new XlsSheet.Filter(area.getFirstRow() + 1L, area.getLastRow() + 1L));
    }
  }

  /** One of the texts that cells share. */
  String shared(int index) {
    if (strings == null || index < 0 || index >= strings.getNumUniqueStrings()) {
      throw Refusal.damaged(SourceFormat.XLS, "no shared text " + index);
    }
    return strings.getString(index).getString();
  }

  /** A number as its cell shows it. */
  String number(double value, int style) {
    return numbers.text(value, format(style));
  }

  /** How cells of a style show numbers. */
  CellFormat format(int style) {
    int format = style >= 0 && style < styles.size() ? styles.get(style) : 0;
    return formats.getOrDefault(format, CellFormat.builtIn(format));
  }

  /** The sheets, once all records were seen. */
  Workbook finish() throws IOException {
    if (sheet != null) {
      throw Refusal.damaged(SourceFormat.XLS, "the last sheet has no end");
    }
    return sheets.finish();
  }
}
