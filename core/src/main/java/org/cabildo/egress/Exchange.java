package org.cabildo.egress;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.io.CloseMode;
import org.cabildo.egress.FetchFailure.Reason;

/** One question to one server, and its answer. */
final class Exchange implements AutoCloseable {
  private final CloseableHttpClient client;
  private final Deadline deadline;
  private final Future<?> watch;
  private final ClassicHttpResponse answer;

  private Exchange(
      CloseableHttpClient client, Deadline deadline, Future<?> watch, ClassicHttpResponse answer) {
    this.client = client;
    this.deadline = deadline;
    this.watch = watch;
    this.answer = answer;
  }

  /**
   * Asks.
   *
   * @param client for this alone; closed with the exchange, or when there is none
   */
  static Exchange with(CloseableHttpClient client, URI uri, Validators known, Deadline deadline) {
    HttpGet question = new HttpGet(uri);
    question.setHeader("Accept", "*/*");
    question.setHeader("Accept-Encoding", "gzip");
    known.etag().ifPresent(tag -> question.setHeader("If-None-Match", tag));
    known.lastModified().ifPresent(date -> question.setHeader("If-Modified-Since", date));
    Future<?> watch = deadline.orElse(question::cancel);
    try {
      return new Exchange(
          client, deadline, watch, client.executeOpen(HttpHost.create(uri), question, null));
    } catch (IOException e) {
      watch.cancel(false);
      client.close(CloseMode.IMMEDIATE);
      throw new FetchFailure(deadline.isOver() ? Reason.TOO_SLOW : reason(e));
    }
  }

  int status() {
    return answer.getCode();
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(answer.getFirstHeader(name)).map(Header::getValue);
  }

  Validators validators() {
    return new Validators(header("ETag"), header("Last-Modified"));
  }

  /** Why this answer is no file. */
  FetchFailure failure() {
    return new FetchFailure(
        Reason.STATUS,
        Optional.of(status()),
        header("Retry-After").flatMap(text -> RetryAfter.parse(text.strip(), Instant.now())));
  }

  /** The bytes of the file, unpacked if they were packed for the way. */
  InputStream body(long most) {
    String coding = header("Content-Encoding").orElse("identity").strip().toLowerCase(Locale.ROOT);
    if (answer.getEntity() == null || !coding.matches("identity|gzip|x-gzip|")) {
      throw new FetchFailure(Reason.MALFORMED);
    }
    if (answer.getEntity().getContentLength() > most) {
      throw new FetchFailure(Reason.TOO_LARGE);
    }
    try {
      Body sent = new Body(answer.getEntity().getContent(), most, deadline);
      return coding.contains("gzip") ? new Body(new GZIPInputStream(sent), most, deadline) : sent;
    } catch (IOException e) {
      throw new FetchFailure(Reason.MALFORMED);
    }
  }

  /** Hangs up, whatever is still to come. */
  @Override
  public void close() {
    watch.cancel(false);
    client.close(CloseMode.IMMEDIATE);
  }

  private static Reason reason(IOException e) {
    if (e instanceof SSLException) {
      return Reason.CERTIFICATE;
    }
    if (e instanceof SocketTimeoutException && !(e instanceof ConnectTimeoutException)) {
      return Reason.TOO_SLOW;
    }
    if (e instanceof ClientProtocolException || e instanceof MessageConstraintException) {
      return Reason.MALFORMED;
    }
    return e instanceof NoHttpResponseException ? Reason.CUT : Reason.UNREACHABLE;
  }
}
