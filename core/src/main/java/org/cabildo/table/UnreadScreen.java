package org.cabildo.table;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cabildo.privacy.ColumnScreen;
import org.cabildo.privacy.PersonalData;
import org.cabildo.privacy.PersonalData.Certainty;
import org.cabildo.reader.SourcePlace;
import org.cabildo.reader.SourcePlace.Part;
import org.cabildo.reader.UnreadPart;
import org.jspecify.annotations.Nullable;

/**
 * Looks for personal data in what a file holds besides its table, column by column as in the table
 * itself. What may as well be of an office is not told: nobody would have to decide about it.
 */
final class UnreadScreen {
  /** Findings that are told one by one. */
  private static final int MOST_TOLD = 100;

  /** Columns that a finding names. */
  private static final int MOST_COLUMNS = 20;

  private static final int SAMPLES = 3;
  private static final int EXCERPT = 200;

  /** Cells after which it is looked whether somebody stopped the import. */
  private static final int STEP = 1 << 12;

  private final UnreadPart part;
  private final ImportWatch watch;
  private final CellScan scan = new CellScan();
  private @Nullable ColumnScreen[] screens = new ColumnScreen[16];
  private long cells;

  private UnreadScreen(UnreadPart part, ImportWatch watch) {
    this.part = part;
    this.watch = watch;
  }

  /** Personal data of persons in all parts; of each place and kind once. */
  static List<PersonalData> screen(List<UnreadPart> parts, ImportWatch watch) {
    Map<List<Object>, PersonalData> found = new LinkedHashMap<>();
    for (UnreadPart part : parts) {
      for (PersonalData data : new UnreadScreen(part, watch).read()) {
        boolean told = found.size() < MOST_TOLD || found.containsKey(key(data));
        PersonalData kept = told ? data : elsewhere(data);
        found.merge(key(kept), kept, UnreadScreen::joined);
      }
    }
    return List.copyOf(found.values());
  }

  private static List<Object> key(PersonalData data) {
    return List.of(data.column(), data.kind());
  }

  private static PersonalData elsewhere(PersonalData data) {
    return new PersonalData(
        Part.OTHER_PLACES.key(),
        data.kind(),
        data.certainty(),
        data.count(),
        data.samples(),
        Optional.of(new SourcePlace(Part.OTHER_PLACES, "", "")));
  }

  private List<PersonalData> read() {
    part.forEach(this::see);
    List<PersonalData> found = new ArrayList<>();
    for (int i = 0; i < screens.length; i++) {
      ColumnScreen screen = screens[i];
      if (screen != null) {
        for (PersonalData data : screen.findings()) {
          if (data.certainty() == Certainty.HIGH) {
            found.add(placed(data, part.column(i)));
          }
        }
      }
    }
    return found;
  }

  private PersonalData placed(PersonalData data, String column) {
    SourcePlace place = new SourcePlace(part.part(), part.table(), column);
    boolean own = part.whose() == UnreadPart.Whose.OF_THE_TABLE;
    String where =
        part.part() == Part.HIDDEN_COLUMN
            ? new SourcePlace(part.part(), own ? "" : part.table(), column).address()
            : own ? "" : place.table();
    String key = where.isEmpty() ? part.part().key() : part.part().key() + ":" + where;
    return new PersonalData(
        key, data.kind(), data.certainty(), data.count(), data.samples(), Optional.of(place));
  }

  private static PersonalData joined(PersonalData first, PersonalData next) {
    SourcePlace place = first.place().orElseThrow();
    String more = next.place().orElseThrow().columns();
    return new PersonalData(
        first.column(),
        first.kind(),
        first.certainty(),
        first.count() + next.count(),
        Stream.concat(first.samples().stream(), next.samples().stream())
            .distinct()
            .limit(SAMPLES)
            .toList(),
        Optional.of(new SourcePlace(place.part(), place.table(), joined(place.columns(), more))));
  }

  private static String joined(String columns, String more) {
    List<String> names = List.of(columns.split(", ", -1));
    if (names.contains(more) || names.size() > MOST_COLUMNS) {
      return columns;
    }
    String next = names.size() == MOST_COLUMNS ? "\u2026" : more;
    return Stream.of(columns, next).filter(name -> !name.isEmpty()).collect(joining(", "));
  }

  private void see(int column, char[] text, int start, int end) {
    if (++cells % STEP == 0) {
      watch.read(0);
    }
    int from = Blanks.behind(text, start, end);
    int to = Blanks.before(text, from, end);
    if (from < to) {
      ColumnScreen screen = screen(column, text, from, to);
      long look = scan.look(text, from, to);
      if (scan.absent() == Words.PRESENT && ColumnGuess.mayBePersonal(look)) {
        screen.look(text, from, to);
      }
    }
  }

  /** What looks at a column; without a header its first cell is believed to be one. */
  private ColumnScreen screen(int column, char[] text, int from, int to) {
    if (column >= screens.length) {
      screens = Arrays.copyOf(screens, Math.max(column + 1, screens.length * 2));
    }
    ColumnScreen known = screens[column];
    if (known == null) {
      known =
          part.isNotes()
              ? ColumnScreen.ofNotes()
              : new ColumnScreen(
                  ColumnNames.plain(
                      part.header(column)
                          .orElseGet(() -> new String(text, from, Math.min(EXCERPT, to - from)))));
      screens[column] = known;
    }
    return known;
  }
}
