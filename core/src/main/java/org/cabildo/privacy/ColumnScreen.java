package org.cabildo.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cabildo.privacy.PersonalData.Certainty;
import org.cabildo.privacy.PersonalData.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every cell of a column for personal data. Numbers whose form alone is common count only
 * when nearly all numbers of that length in the column have the right check digit, or the header
 * names them.
 */
public final class ColumnScreen {
  private static final int SAMPLES = 3;

  /** A check digit is right by chance in one of ten numbers; not in so many of them. */
  private static final int LEAST_CHECKED = 3;

  private static final int NEARLY_ALL_PERCENT = 80;
  private static final Map<Kind, Set<String>> HEADERS =
      Map.of(
          Kind.CLABE, Set.of("clabe", "cuenta", "account"),
          Kind.CARD, Set.of("tarjeta", "card", "cartao"),
          Kind.CUIT, Set.of("cuit", "cuil"),
          Kind.CPF, Set.of("cpf"),
          Kind.DNI, Set.of("dni", "documento", "doc"),
          Kind.PHONE, Set.of("tel", "telefono", "telefonos", "telefone", "phone", "fax"));
  private static final Set<String> PRIVATE_PHONES =
      Set.of("celular", "movil", "cel", "whatsapp", "particular", "personal", "mobile");

  private final String column;
  private final Set<String> words;
  private final Numbers numbers = new Numbers();
  private final long[] ofLength = new long[20];
  private final Map<Kind, Hits> hits = new EnumMap<>(Kind.class);
  private final Set<String> persons = new HashSet<>();
  private final int leastPersons;
  private long values;

  /**
   * A column of which nothing was seen.
   *
   * @param column its stable name
   */
  public ColumnScreen(String column) {
    this(column, 1);
  }

  private ColumnScreen(String column, int leastPersons) {
    this.column = column;
    this.words = new HashSet<>(List.of(column.split("_", -1)));
    this.leastPersons = leastPersons;
  }

  /**
   * Titles, notes and the like: one or two addresses there are whom to write to about the file,
   * whoever gives their mail to the office; three are a list of people.
   */
  public static ColumnScreen ofNotes() {
    return new ColumnScreen("", LEAST_CHECKED);
  }

  /** Cells of a kind. */
  private static final class Hits {
    private long count;
    private int length;
    private final List<String> samples = new ArrayList<>();
  }

  /** Looks at a cell that is not blank, without the white space around it. */
  public void look(char[] text, int from, int to) {
    values++;
    char first = text[from];
    if ((first >= '0' && first <= '9') || first == '(' || first == '+') {
      number(text, from, to);
    } else if (Character.isLetter(first)) {
      Kind identity = Identity.of(text, from, to);
      if (identity != null) {
        hit(identity, text, from, to);
        return;
      }
    }
    email(text, from, to);
  }

  private void number(char[] text, int from, int to) {
    if (!numbers.read(text, from, to)) {
      return;
    }
    ofLength[numbers.length()]++;
    Kind kind = numbers.checked();
    if (kind != null) {
      hit(kind, text, from, to).length = numbers.length();
    } else if (numbers.isTelephone()) {
      hit(Kind.PHONE, text, from, to);
    } else if (numbers.mayBeTelephone() && named(Kind.PHONE)) {
      hit(Kind.PHONE, text, from, to);
    } else if (numbers.mayBeDni() && named(Kind.DNI)) {
      hit(Kind.DNI, text, from, to);
    }
  }

  private void email(char[] text, int from, int to) {
    for (int i = from + 1; i < to - 3; i++) {
      if (text[i] == '@') {
        int start = Emails.start(text, from, i);
        int end = Emails.end(text, i, to);
        if (start >= 0 && end >= 0) {
          person(new String(text, start, end - start));
          hit(Kind.EMAIL, text, start, end);
          return;
        }
      }
    }
  }

  private void person(String address) {
    if (persons.size() < leastPersons && !Emails.isOffice(address)) {
      persons.add(Mask.of(address));
    }
  }

  private Hits hit(Kind kind, char[] text, int from, int to) {
    Hits of = hits.computeIfAbsent(kind, k -> new Hits());
    of.count++;
    if (of.samples.size() < SAMPLES) {
      String sample = Mask.of(new String(text, from, to - from));
      if (!of.samples.contains(sample)) {
        of.samples.add(sample);
      }
    }
    return of;
  }

  /**
   * Whether the whole numbers of the column are identifiers with a check digit, and so no amounts.
   */
  public boolean areIdentifiers() {
    for (Kind kind : List.of(Kind.CLABE, Kind.CARD, Kind.CUIT, Kind.CPF)) {
      Hits of = hits.get(kind);
      if (of != null && isNearlyAll(of) && of.count * 100 >= values * NEARLY_ALL_PERCENT) {
        return true;
      }
    }
    return false;
  }

  /** What was found. */
  public List<PersonalData> findings() {
    List<PersonalData> findings = new ArrayList<>();
    hits.forEach(
        (kind, of) -> {
          Certainty certainty = certainty(kind, of);
          if (certainty != null) {
            findings.add(new PersonalData(column, kind, certainty, of.count, of.samples));
          }
        });
    return findings;
  }

  private @Nullable Certainty certainty(Kind kind, Hits of) {
    return switch (kind) {
      case CURP, RFC -> Certainty.HIGH;
      case EMAIL -> persons.size() >= leastPersons ? Certainty.HIGH : Certainty.LOW;
      case CLABE, CARD, CUIT, CPF -> named(kind) || isNearlyAll(of) ? Certainty.HIGH : null;
      case DNI -> Certainty.HIGH;
      case PHONE -> phone(of);
    };
  }

  private @Nullable Certainty phone(Hits of) {
    if (!Collections.disjoint(words, PRIVATE_PHONES)) {
      return Certainty.HIGH;
    }
    return named(Kind.PHONE) || of.count * 2 > values ? Certainty.LOW : null;
  }

  private boolean isNearlyAll(Hits of) {
    return of.count >= LEAST_CHECKED && of.count * 100 >= ofLength[of.length] * NEARLY_ALL_PERCENT;
  }

  /** Whether the header says that it holds numbers of that kind. */
  private boolean named(Kind kind) {
    return !Collections.disjoint(words, HEADERS.getOrDefault(kind, Set.of()))
        || (kind == Kind.PHONE && !Collections.disjoint(words, PRIVATE_PHONES));
  }
}
