package org.cabildo.sdk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The answer to a question, fetched page by page as it is read. Asking costs nothing; reading sends
 * requests. Read it again and it asks again. Nothing to close.
 *
 * <pre>{@code
 * for (Lamp lamp : lamps.rows(Lamp.class).limit(20)) {
 *   System.out.println(lamp);
 * }
 * }</pre>
 *
 * @param <T> what it is a list of
 */
public final class Results<T> implements Iterable<T> {
  private final Pages<T> pages;
  private final int pageSize;
  private final long limit;

  private Results(Pages<T> pages, int pageSize, long limit) {
    this.pages = pages;
    this.pageSize = pageSize;
    this.limit = limit;
  }

  static <T> Results<T> of(Pages<T> pages, int pageSize) {
    return new Results<>(pages, pageSize, Long.MAX_VALUE);
  }

  /** Lists of the API that are counted rather than followed. */
  static <T> Results<T> byOffset(
      Wire wire, Address address, String member, int pageSize, Function<Json, T> reader) {
    return of(size -> page(wire, address.with("limit", size), member, reader, 0), pageSize);
  }

  private static <T> Page<T> page(
      Wire wire, Address address, String member, Function<Json, T> reader, long offset) {
    Json answer = wire.get(address.with("offset", offset));
    List<T> items = answer.list(member, reader);
    long reached = offset + items.size();
    return items.isEmpty() || reached >= answer.count("total")
        ? Page.last(items)
        : new Page<>(items, Optional.of(() -> page(wire, address, member, reader, reached)));
  }

  /**
   * One page.
   *
   * @param next fetches the page after it; absent after the last
   */
  record Page<T>(List<T> items, Optional<Supplier<Page<T>>> next) {
    static <T> Page<T> last(List<T> items) {
      return new Page<>(items, Optional.empty());
    }
  }

  /** Fetches the first page. */
  @FunctionalInterface
  interface Pages<T> {
    Page<T> first(int size);
  }

  /**
   * {@return the first of these results} Asks the portal for no more than that.
   *
   * @param count at most so many
   */
  public Results<T> limit(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("a limit must not be negative: " + count);
    }
    return new Results<>(pages, pageSize, Math.min(limit, count));
  }

  /** {@return an iterator that sends a request whenever it needs another page} */
  @Override
  public Iterator<T> iterator() {
    return new Reader();
  }

  /** {@return a stream that sends a request whenever it needs another page} */
  public Stream<T> stream() {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), traits), false);
  }

  /** {@return all of them, in memory; unmodifiable} */
  public List<T> list() {
    List<T> all = new ArrayList<>();
    forEach(all::add);
    return List.copyOf(all);
  }

  /**
   * {@return the first}
   *
   * @throws PortalException.Mismatch if there is none
   */
  public T first() {
    return findFirst()
        .orElseThrow(() -> new PortalException.Mismatch("Expected results, got none."));
  }

  /** {@return the first, if there is one} */
  public Optional<T> findFirst() {
    Iterator<T> reader = limit(1).iterator();
    return reader.hasNext() ? Optional.of(reader.next()) : Optional.empty();
  }

  /**
   * {@return the only one}
   *
   * @throws PortalException.Mismatch if there is none or more than one
   */
  public T one() {
    return findOne()
        .orElseThrow(() -> new PortalException.Mismatch("Expected exactly one result, got none."));
  }

  /**
   * {@return the only one, if there is one}
   *
   * @throws PortalException.Mismatch if there is more than one
   */
  public Optional<T> findOne() {
    Iterator<T> reader = limit(2).iterator();
    if (!reader.hasNext()) {
      return Optional.empty();
    }
    T one = reader.next();
    if (reader.hasNext()) {
      throw new PortalException.Mismatch("Expected exactly one result, got more.");
    }
    return Optional.of(one);
  }

  private final class Reader implements Iterator<T> {
    private Iterator<T> page = Collections.emptyIterator();
    private Optional<Supplier<Page<T>>> next =
        Optional.of(() -> pages.first((int) Math.min(pageSize, limit)));
    private long read;

    @Override
    public boolean hasNext() {
      if (read >= limit) {
        return false;
      }
      while (!page.hasNext() && next.isPresent()) {
        Page<T> fetched = next.get().get();
        page = fetched.items().iterator();
        next = fetched.next();
      }
      return page.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      read++;
      return page.next();
    }
  }
}
