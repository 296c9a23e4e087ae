package org.cabildo.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Opens a zip: a workbook, a KMZ, or an archive of tables. */
final class ZipOpening {
  private static final int LONGEST_TYPE = 200;
  private final Opening opening;
  private final TableFinder finder;
  private final Scratch scratch;
  private final SourceLimits limits;

  ZipOpening(Opening opening, TableFinder finder, Scratch scratch, SourceLimits limits) {
    this.opening = opening;
    this.finder = finder;
    this.scratch = scratch;
    this.limits = limits;
  }

  List<SourceTable> open(Path file, Opening.Level level) throws IOException {
    SourceFormat format = SourceFormat.XLSX;
    try (ZipArchive zip = ZipArchive.open(file, limits)) {
      if (zip.has("[Content_Types].xml")) {
        refuseDocuments(zip);
        return finder.sheets(XlsxFile.read(zip, scratch, limits), format);
      }
      if (zip.has("mimetype") || zip.has("content.xml")) {
        format = SourceFormat.ODS;
        refuseOtherThanSpreadsheets(zip);
        return finder.sheets(OdsFile.read(zip, scratch, limits), format);
      }
      return archive(zip, level);
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      throw Refusal.damaged(format, e);
    }
  }

  private static void refuseDocuments(ZipArchive zip) {
    if (zip.has("xl/workbook.bin")) {
      throw Refusal.notATable("binary-workbook");
    }
    for (ZipEntry entry : zip.files()) {
      String name = entry.getName();
      if (name.startsWith("word/")) {
        throw Refusal.notATable("word");
      }
      if (name.startsWith("ppt/")) {
        throw Refusal.notATable("presentation");
      }
    }
  }

  private static void refuseOtherThanSpreadsheets(ZipArchive zip) throws IOException {
    String type = "spreadsheet";
    if (zip.has("mimetype")) {
      try (InputStream in = zip.read(zip.find("mimetype").orElseThrow())) {
        type = new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII);
      }
    }
    if (type.contains("opendocument.text")) {
      throw Refusal.notATable("word");
    }
    if (type.contains("opendocument.presentation")) {
      throw Refusal.notATable("presentation");
    }
    if (!type.contains("spreadsheet")) {
      throw Refusal.notATable("binary");
    }
  }

  private List<SourceTable> archive(ZipArchive zip, Opening.Level level) throws IOException {
    List<? extends ZipEntry> files = zip.files();
    if (files.isEmpty()) {
      throw Refusal.empty();
    }
    for (ZipEntry entry : files) {
      refuseGeodata(entry.getName().toLowerCase(Locale.ROOT));
    }
    List<? extends ZipEntry> maps =
        files.stream().filter(e -> e.getName().toLowerCase(Locale.ROOT).endsWith(".kml")).toList();
    if (!maps.isEmpty() && (maps.size() == 1 || zip.has("doc.kml"))) {
      ZipEntry map = zip.find("doc.kml").orElse(maps.get(0));
      try (InputStream in = zip.read(map)) {
        return finder.sheets(
            Workbook.of(List.of(KmlFile.read(in, scratch, limits))), SourceFormat.KML);
      }
    }
    if (level != Opening.Level.OUTERMOST) {
      throw Refusal.notATable("nested-archive");
    }
    return tables(zip, files);
  }

  private static void refuseGeodata(String name) {
    if (name.endsWith(".shp") || name.endsWith(".shx")) {
      throw Refusal.notATable("shapefile");
    }
    if (name.endsWith(".gdbtable") || name.endsWith(".gpkg")) {
      throw Refusal.notATable("geodatabase");
    }
    if (name.equals("meta-inf/manifest.mf") || name.equals("androidmanifest.xml")) {
      throw Refusal.notATable("program");
    }
  }

  private List<SourceTable> tables(ZipArchive zip, List<? extends ZipEntry> files)
      throws IOException {
    List<SourceTable> tables = new ArrayList<>();
    List<SourceNote> skipped = new ArrayList<>();
    @Nullable Problem first = null;
    for (ZipEntry entry : files) {
      String name = ZipArchive.shown(entry.getName());
      try {
        tables.addAll(entry(zip, entry, name));
      } catch (Problem e) {
        if (e.code() == ErrorCode.TABLE_LIMIT) {
          throw e;
        }
        first = first == null ? e : first;
        skipped.add(SourceNote.of(1, name, SourceRule.SKIPPED_ENTRY));
      }
    }
    if (tables.isEmpty()) {
      throw first == null ? Refusal.empty() : first;
    }
    return tables.stream().map(t -> t.with(skipped)).toList();
  }

  private List<SourceTable> entry(ZipArchive zip, ZipEntry entry, String name) throws IOException {
    Path unpacked;
    try (InputStream in = zip.read(entry)) {
      unpacked = scratch.unpack(in, Math.max(1, entry.getCompressedSize()));
    }
    List<SourceTable> tables = opening.open(unpacked, Opening.Level.UNPACKED);
    return tables.stream()
        .map(t -> t.entry(t.name().isEmpty() ? name : name + "/" + t.name()))
        .toList();
  }
}
