package org.cabildo.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.cabildo.problem.Problem;

/** Tells what a file is and has the right reader open it; knows what may lie in what. */
final class Opening {
  private final Scratch scratch;
  private final SourceLimits limits;
  private final TableFinder finder;

  Opening(Scratch scratch, SourceLimits limits) {
    this.scratch = scratch;
    this.limits = limits;
    this.finder = new TableFinder(limits, scratch.watch());
  }

  /** How deep a file lies. */
  enum Level {
    OUTERMOST,
    UNPACKED
  }

  /**
   * All tables of a file, those of sheets that are not shown among them.
   *
   * @throws Problem when it has none that can be read
   */
  List<SourceTable> open(Path file, Level level) throws IOException {
    FileKind kind = FileKind.of(file);
    return switch (kind) {
      case EMPTY -> throw Refusal.empty();
      case ZIP -> new ZipOpening(this, finder, scratch, limits).open(file, level);
      case GZIP -> open(unzipped(file, level), Level.UNPACKED);
      case OLE2 -> finder.sheets(XlsFile.read(file, scratch, limits), SourceFormat.XLS);
      case XML -> xml(file);
      case HTML -> html(file);
      case JSON, TEXT -> text(file, kind);
    };
  }

  private Path unzipped(Path file, Level level) throws IOException {
    if (level != Level.OUTERMOST) {
      throw Refusal.notATable("nested-archive");
    }
    try (InputStream bytes = Files.newInputStream(file);
        GZIPInputStream in = new GZIPInputStream(bytes, 1 << 16)) {
      return scratch.unpack(in, Files.size(file));
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      throw Refusal.notATable("damaged-zip");
    }
  }

  private List<SourceTable> xml(Path file) throws IOException {
    boolean workbook;
    try (InputStream in = Files.newInputStream(file);
        XmlReader xml = XmlReader.open(in, SourceFormat.KML, limits)) {
      workbook = xml.next() && XmlWorkbook.starts(xml);
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (workbook) {
        return finder.sheets(XmlWorkbook.read(in, scratch, limits), SourceFormat.XML_WORKBOOK);
      }
      return finder.sheets(
          Workbook.of(List.of(KmlFile.read(in, scratch, limits))), SourceFormat.KML);
    }
  }

  private List<SourceTable> html(Path file) throws IOException {
    TextEncoding encoding = encoding(file);
    Workbook sheets = Workbook.of(HtmlFile.read(file, encoding, scratch, limits));
    return finder.sheets(sheets, new Reading(SourceFormat.HTML, encoding.label(), ""));
  }

  private TextEncoding encoding(Path file) throws IOException {
    return EncodingSurvey.of(file, scratch.watch()).orElseThrow(() -> Refusal.notATable("binary"));
  }

  private List<SourceTable> text(Path file, FileKind kind) throws IOException {
    TextEncoding encoding = encoding(file);
    if (kind == FileKind.JSON) {
      JsonFile.Read read = JsonFile.read(file, encoding, scratch, limits);
      return List.of(finder.sheet(read.sheet(), new Reading(read.format(), encoding.label(), "")));
    }
    return List.of(finder.text(file, encoding));
  }
}
