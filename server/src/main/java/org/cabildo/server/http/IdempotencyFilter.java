package org.cabildo.server.http;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cabildo.access.Scopes;
import org.cabildo.idempotency.Claim;
import org.cabildo.idempotency.Kept;
import org.cabildo.idempotency.RequestKey;
import org.cabildo.idempotency.Requests;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Carries out a write with an {@code Idempotency-Key} once, whatever resource it is for
 * (draft-ietf-httpapi-idempotency-key-header). The work's transaction begins when the request has
 * arrived whole, so that a slow upload holds no connection, and takes in the record of the answer;
 * the answer is sent after the commit. Only success is kept: a request that was refused changed
 * nothing, and its repetition is judged anew.
 */
public class IdempotencyFilter extends HttpFilter {
  private static final String HEADER = "Idempotency-Key";
  private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

  @Inject
  @SuppressWarnings("NullAway.Init")
  private Requests requests;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private Scopes scopes;

  @Resource
  @SuppressWarnings("NullAway.Init")
  private transient UserTransaction transaction;

  @Inject
  @ConfigProperty(name = "cabildo.upload.max-bytes", defaultValue = "2147483648")
  private long mostBytes;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<RequestKey> key = key(request);
    if (key.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Claim claim = requests.claim(key.get());
    Optional<Kept> kept = requests.begin(claim);
    if (kept.isPresent()) {
      repeat(kept.get(), new KeyedRequest(request, () -> {}), response);
      return;
    }
    KeyedRequest keyed = new KeyedRequest(request, this::begin);
    HeldResponse held = new HeldResponse(response);
    try {
      chain.doFilter(keyed, held);
      if (held.isSuccess()) {
        requests.complete(claim, new Kept(keyed.fingerprint(mostBytes), Json.bytes(held.answer())));
        commit();
      }
    } finally {
      rollBack();
      requests.leave(claim);
    }
    held.send();
  }

  /** The key of a write inside a tenant; elsewhere the addresses themselves say what is meant. */
  private Optional<RequestKey> key(HttpServletRequest request) {
    List<String> sent = Collections.list(request.getHeaders(HEADER));
    String path = request.getRequestURI();
    if (sent.isEmpty()
        || !WRITES.contains(request.getMethod())
        || !path.matches("/api/v1/tenants/[^/]+/.+")
        || path.endsWith("/rows")
        || path.endsWith("/archive")
        || scopes.current().caller().isAnonymous()) {
      return Optional.empty();
    }
    if (sent.size() > 1) {
      throw Problem.invalid(HEADER, "repeated");
    }
    // The draft has a quoted string; most senders leave the quotes out.
    String text = sent.get(0).strip().replaceFirst("^\"(.*)\"$", "$1");
    return Optional.of(RequestKey.of(scopes.current().caller().subject(), text));
  }

  private void repeat(Kept kept, KeyedRequest request, HttpServletResponse response)
      throws IOException {
    byte[] answer = kept.answerTo(request.fingerprint(mostBytes));
    Json.parse(answer, KeptAnswer.class).send(response);
  }

  private void begin() {
    try {
      transaction.begin();
    } catch (NotSupportedException | SystemException e) {
      throw Problem.of(ErrorCode.INTERNAL, e);
    }
  }

  private void commit() {
    try {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.commit();
      }
    } catch (Exception e) {
      throw Failures.problem(e);
    }
  }

  private void rollBack() {
    try {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    } catch (SystemException e) {
      throw Problem.of(ErrorCode.INTERNAL, e);
    }
  }
}
