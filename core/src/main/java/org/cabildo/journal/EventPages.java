package org.cabildo.journal;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Events page by page, the earliest first, up to the last that was written when it began; each page
 * is read when it is asked for.
 */
public final class EventPages implements Iterator<List<Event>> {
  private static final int PAGE = 1_000;

  private final JournalReading reading;
  private final JournalFilter filter;
  private final JournalReading.Head head;
  private List<Event> next;

  EventPages(JournalReading reading, JournalFilter filter, JournalReading.Head head) {
    this.reading = reading;
    this.filter = filter;
    this.head = head;
    this.next = read(0);
  }

  /** The hash of the last event of the journal, which stands for all before it; may be empty. */
  public String tip() {
    return head.hash();
  }

  @Override
  public boolean hasNext() {
    return !next.isEmpty();
  }

  @Override
  public List<Event> next() {
    if (next.isEmpty()) {
      throw new NoSuchElementException();
    }
    List<Event> page = next;
    next = page.size() < PAGE ? List.of() : read(page.get(page.size() - 1).seq());
    return page;
  }

  private List<Event> read(long after) {
    return reading.after(filter, after, PAGE).stream().filter(e -> e.seq() <= head.seq()).toList();
  }
}
