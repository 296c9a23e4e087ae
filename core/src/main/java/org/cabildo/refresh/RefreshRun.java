package org.cabildo.refresh;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.PublicationTerms;
import org.cabildo.egress.Egress;
import org.cabildo.egress.FetchFailure;
import org.cabildo.egress.Fetched;
import org.cabildo.imports.ImportJobs;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.Blob;

/** Looks at one source: asks, takes what is new, and hands it to the imports. */
@ApplicationScoped
class RefreshRun {
  private static final Logger LOG = System.getLogger(RefreshRun.class.getName());
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");

  private final Egress egress;
  private final Datasets datasets;
  private final ImportJobs imports;
  private final RefreshStore store;
  private final RefreshSettings settings;

  @Inject
  RefreshRun(
      Egress egress,
      Datasets datasets,
      ImportJobs imports,
      RefreshStore store,
      RefreshSettings settings) {
    this.egress = egress;
    this.datasets = datasets;
    this.imports = imports;
    this.store = store;
    this.settings = settings;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected RefreshRun() {
    this(null, null, null, null, null);
  }

  void run(RefreshOrder order, String worker) {
    try {
      Optional<Fetched> answer = egress.fetch(order.url(), order.known(), settings.maxBytes());
      if (answer.isEmpty()) {
        store.same(order.dataset(), worker, Optional.empty());
      } else {
        try (Fetched fetched = answer.get()) {
          take(order, worker, fetched);
        }
      }
    } catch (FetchFailure failure) {
      store.failed(order.dataset(), worker, failure.problem(), failure.retryAfter());
    } catch (Problem problem) {
      if (problem.code().kind() == ErrorCode.Kind.INTERNAL) {
        LOG.log(Level.ERROR, "the refresh of " + order.dataset() + " failed", problem);
      }
      store.failed(order.dataset(), worker, problem, Optional.empty());
    }
  }

  private void take(RefreshOrder order, String worker, Fetched fetched) {
    PublicationTerms terms =
        new PublicationTerms(Optional.empty(), order.table(), Optional.of(order.setBy()));
    Blob file = datasets.receive(order.dataset(), fetched.body(), terms);
    if (order.content().filter(file.id()::equals).isPresent()) {
      store.same(order.dataset(), worker, Optional.of(fetched.validators()));
    } else {
      store.fresh(
          order.dataset(),
          worker,
          fetched.validators(),
          file.id(),
          () -> imports.submit(order.dataset(), file, name(order), terms));
    }
  }

  /** Of its address the name of a file tells no more than the end: the rest may be a secret. */
  private static String name(RefreshOrder order) {
    Matcher extension = EXTENSION.matcher(Optional.ofNullable(order.url().getPath()).orElse(""));
    return order.dataset() + (extension.find() ? extension.group() : "");
  }
}
