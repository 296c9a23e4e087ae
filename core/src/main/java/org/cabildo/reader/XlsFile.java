package org.cabildo.reader;

import static org.cabildo.reader.SourceFormat.XLS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.cabildo.problem.Problem;

/** What lies in an OLE2 container: an Excel 97-2003 workbook, or a refusal that says what else. */
final class XlsFile {
  private XlsFile() {}

  /** All its sheets, in their order. */
  static Workbook read(Path file, Scratch scratch, SourceLimits limits) {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = container.getRoot();
      check(root);
      XlsSheets sheets = new XlsSheets(scratch, limits);
      HSSFRequest request = new HSSFRequest();
      request.addListenerForAllRecords(sheets);
      try (InputStream records = root.createDocumentInputStream(workbook(root))) {
        new HSSFEventFactory().processEvents(request, records);
      }
      return sheets.finish();
    } catch (Problem e) {
      throw e;
    } catch (EncryptedDocumentException e) {
      throw Refusal.encrypted();
    } catch (OldExcelFormatException e) {
      throw Refusal.notATable("old-excel");
    } catch (IOException | RuntimeException e) {
      throw Refusal.damaged(XLS, e); // the library has no exception of its own for damage
    }
  }

  private static String workbook(DirectoryNode root) {
    return root.hasEntryCaseInsensitive("Workbook") ? "Workbook" : "WORKBOOK";
  }

  private static void check(DirectoryNode root) {
    if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
      throw Refusal.encrypted();
    }
    if (root.hasEntryCaseInsensitive("Workbook")) {
      return;
    }
    if (root.hasEntryCaseInsensitive("Book")) {
      throw Refusal.notATable("old-excel");
    }
    if (root.hasEntryCaseInsensitive("WordDocument")) {
      throw Refusal.notATable("word");
    }
    if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
      throw Refusal.notATable("presentation");
    }
    throw Refusal.notATable("binary");
  }
}
