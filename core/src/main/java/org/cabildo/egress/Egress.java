package org.cabildo.egress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.cabildo.egress.FetchFailure.Reason;
import org.cabildo.problem.Problem;

/**
 * Fetches files from addresses that somebody else chose. What is asked for and where it leads is
 * checked at every step: the address as it is written, every network address that its name stands
 * for, and the same again for each redirect. No credentials, no cookies, nothing of the caller's
 * leaves with it.
 */
@ApplicationScoped
public class Egress {
  private static final int MOST_REDIRECTS = 5;

  private final Duration whole;
  private final Gate gate;
  private final Connections connections;

  @Inject
  Egress(EgressSettings settings) {
    this(settings, SystemDefaultDnsResolver.INSTANCE, settings.whole());
  }

  /**
   * For tests.
   *
   * @param names looks names up
   * @param whole longest time of a fetch
   */
  Egress(EgressSettings settings, DnsResolver names, Duration whole) {
    this.whole = whole;
    Addresses addresses = new Addresses(settings.allowed());
    this.gate = new Gate(settings.allowed(), addresses, settings.openPorts());
    this.connections = new Connections(new CheckedNames(names, addresses), settings.idle());
  }

  /** For the container's proxy only. */
  protected Egress() {
    this(new EgressSettings(Optional.empty(), "80,443", 1, 1));
  }

  /**
   * An address, if files may be fetched from there as far as can be told by reading it; no name is
   * looked up.
   *
   * @throws Problem {@code invalid} on the field {@code url}
   */
  public URI check(String url) {
    return gate.pass(url);
  }

  /** Longest time from the first question to the last byte. */
  public Duration longest() {
    return whole;
  }

  /**
   * Asks for a file; its bytes come as they are read.
   *
   * @param known what was said of the state that one has
   * @param most bytes of the largest file, as sent and as unpacked
   * @return nothing when it is still in that state
   * @throws FetchFailure when there is no such file to be had
   */
  public Optional<Fetched> fetch(URI url, Validators known, long most) {
    return fetch(url, known, most, whole);
  }

  /**
   * The same in less time.
   *
   * @param longest time from the first question to the last byte
   */
  public Optional<Fetched> fetch(URI url, Validators known, long most, Duration longest) {
    Deadline deadline = new Deadline(longest);
    URI at = passed(url);
    for (int step = 0; step <= MOST_REDIRECTS; step++) {
      Exchange exchange = Exchange.with(connections.open(), at, known, deadline);
      try {
        switch (exchange.status()) {
          case 200 -> {
            return Optional.of(
                new Fetched(exchange.body(most), exchange.validators(), exchange::close));
          }
          case 304 -> {
            exchange.close();
            return Optional.empty();
          }
          case 301, 302, 303, 307, 308 -> {
            at = next(at, exchange);
            exchange.close();
          }
          default -> throw exchange.failure();
        }
      } catch (FetchFailure failure) {
        exchange.close();
        throw failure;
      }
    }
    throw new FetchFailure(Reason.REDIRECT);
  }

  private URI next(URI from, Exchange exchange) {
    return exchange
        .header("Location")
        .flatMap(location -> gate.next(from, location))
        .orElseThrow(() -> new FetchFailure(Reason.REDIRECT));
  }

  /** What passed when it was written down may have been closed by the operator since. */
  private URI passed(URI url) {
    try {
      return gate.pass(url.toString());
    } catch (Problem closed) {
      throw new FetchFailure(Reason.UNREACHABLE);
    }
  }
}
