package org.cabildo.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Watches every cell of a column and says at the end what form all of them have. */
final class ColumnGuess {
  /** A form is given up once it failed on more than this, plus a twentieth of the cells. */
  private static final int PATIENCE = 10;

  private static final int EXCERPT = 200;
  private final Map<Form, Candidate> candidates = new EnumMap<>(Form.class);
  private final Digits point = new Digits();
  private final Digits comma = new Digits();
  private Candidate[] alive;
  private long cells;

  ColumnGuess() {
    for (Form form : Form.values()) {
      if (form != Form.TEXT) {
        candidates.put(form, new Candidate(form));
      }
    }
    alive = candidates.values().toArray(Candidate[]::new);
  }

  /** A cell that did not fit. */
  record Failure(long line, String value) {}

  /** How well a form fits so far. */
  private static final class Candidate {
    private final Form form;
    private long failures;
    private @Nullable Failure first;

    Candidate(Form form) {
      this.form = form;
    }
  }

  /** How large the numbers of a column are. */
  static final class Digits {
    private int before;
    private int after;
    private boolean exponent;
    private boolean fraction;
    private boolean other;

    private void add(int shape, char first) {
      before = Math.max(before, NumberText.before(shape));
      after = Math.max(after, NumberText.after(shape));
      exponent |= (shape & NumberText.EXPONENT) != 0;
      if (NumberText.after(shape) > 0) {
        fraction = true;
        int whole = NumberText.before(shape);
        other |= NumberText.after(shape) != 3 || whole < 1 || whole > 3 || first == '0';
      }
    }

    /** Whether each sign could as well separate thousands: {@code 1,234} and {@code 12,500}. */
    private boolean ambiguous() {
      return fraction && !other && !exponent;
    }

    private boolean plain() {
      return !fraction && !exponent;
    }

    int before() {
      return before;
    }

    int after() {
      return after;
    }

    boolean exponent() {
      return exponent;
    }
  }

  /** Takes a cell that is not blank, without the white space around it. */
  void accept(char[] text, int from, int to, long line) {
    cells++;
    if (alive.length == 0) {
      return;
    }
    boolean whole = NumberText.isInteger(text, from, to);
    if (whole) {
      int shape = (text[from] == '-' ? to - from - 1 : to - from) << 12;
      point.add(shape, text[from]);
      comma.add(shape, text[from]);
    }
    boolean exhausted = false;
    for (Candidate candidate : alive) {
      boolean numeric = candidate.form.type() == FieldType.INTEGER || candidate.form.numeric();
      boolean fits = whole ? numeric : fits(candidate.form, text, from, to);
      if (!fits) {
        exhausted |= fail(candidate, text, from, to, line);
      }
    }
    if (exhausted) {
      alive = Arrays.stream(alive).filter(this::promising).toArray(Candidate[]::new);
    }
  }

  private boolean fits(Form form, char[] text, int from, int to) {
    return switch (form) {
      case INTEGER -> false;
      case DECIMAL_POINT -> number(point, text, from, to, '.');
      case DECIMAL_COMMA -> number(comma, text, from, to, ',');
      default -> form.matches(text, from, to);
    };
  }

  private static boolean number(Digits digits, char[] text, int from, int to, char decimal) {
    int shape = NumberText.shape(text, from, to, decimal);
    if (shape == NumberText.NONE) {
      return false;
    }
    digits.add(shape, text[text[from] == '-' ? from + 1 : from]);
    return true;
  }

  private boolean fail(Candidate candidate, char[] text, int from, int to, long line) {
    if (candidate.failures++ == 0) {
      String value = new String(text, from, Math.min(EXCERPT, to - from));
      candidate.first = new Failure(line, value);
    }
    return !promising(candidate);
  }

  private boolean promising(Candidate candidate) {
    return candidate.failures <= PATIENCE + cells / 20;
  }

  /** Whether the column can only be read with decimal commas. */
  boolean certainlyComma() {
    return best() == Form.DECIMAL_COMMA && !comma.ambiguous();
  }

  /** Whether its numbers may have thousands separators, so that it stays text. */
  boolean ambiguousNumber(boolean commaElsewhere) {
    return switch (best()) {
      case DECIMAL_COMMA -> comma.ambiguous();
      case DECIMAL_POINT -> commaElsewhere && point.ambiguous();
      default -> false;
    };
  }

  /** The form of every cell. */
  Form form(boolean commaElsewhere) {
    return ambiguousNumber(commaElsewhere) ? Form.TEXT : best();
  }

  /** Digits of the numbers written in {@code form}. */
  Digits digits(Form form) {
    return form == Form.DECIMAL_COMMA ? comma : point;
  }

  /** Whether the day and the month of every date could be exchanged. */
  boolean ambiguousDate() {
    return best() == Form.DAY_FIRST && holds(Form.MONTH_FIRST);
  }

  /** The first cell that keeps a column of text from being a column of something else. */
  Optional<Failure> exception() {
    if (cells == 0 || best() != Form.TEXT) {
      return Optional.empty();
    }
    return candidates.values().stream()
        .filter(c -> c.failures > 0 && c.failures * 20 <= cells)
        .min(Comparator.comparingLong(c -> c.failures))
        .flatMap(c -> Optional.ofNullable(c.first));
  }

  private Form best() {
    if (cells == 0) {
      return Form.TEXT;
    }
    for (Form form : candidates.keySet()) {
      if (holds(form)) {
        boolean longCode = form.numeric() && digits(form).plain();
        return longCode ? Form.TEXT : form;
      }
    }
    return Form.TEXT;
  }

  private boolean holds(Form form) {
    Candidate candidate = candidates.get(form);
    return candidate != null && candidate.failures == 0;
  }
}
