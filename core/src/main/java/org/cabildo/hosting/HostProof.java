package org.cabildo.hosting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cabildo.egress.Egress;
import org.cabildo.egress.FetchFailure;
import org.cabildo.egress.Fetched;
import org.cabildo.egress.TextRecords;
import org.cabildo.egress.Validators;

/** Looks whether the token of a claim is where only the owner of the host can have put it. */
@ApplicationScoped
class HostProof {
  /** Room for a token and the line ends of any editor. */
  private static final long MOST_BYTES = 1_024;

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Function<String, Set<String>> records;
  private final Function<URI, Optional<String>> files;

  @Inject
  HostProof(TextRecords records, Egress egress) {
    this(records::of, file -> text(egress, file));
  }

  /**
   * For tests.
   *
   * @param records the texts of a name
   * @param files what is in a file, when there is one
   */
  HostProof(Function<String, Set<String>> records, Function<URI, Optional<String>> files) {
    this.records = records;
    this.files = files;
  }

  /** For the container's proxy only. */
  protected HostProof() {
    this(name -> Set.of(), file -> Optional.empty());
  }

  boolean isThere(HostClaim claim) {
    return records.apply(claim.record()).contains(claim.token())
        || files.apply(claim.file()).filter(text -> text.strip().equals(claim.token())).isPresent();
  }

  private static Optional<String> text(Egress egress, URI file) {
    Optional<Fetched> found;
    try {
      found = egress.fetch(file, Validators.none(), MOST_BYTES, PATIENCE);
    } catch (FetchFailure failure) {
      return Optional.empty();
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (Fetched fetched = found.get()) {
      return Optional.of(new String(fetched.body().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException | FetchFailure failure) {
      return Optional.empty();
    }
  }
}
