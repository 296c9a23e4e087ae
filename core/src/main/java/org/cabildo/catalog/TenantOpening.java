package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.cabildo.journal.Difference;
import org.cabildo.journal.Journal;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Profile;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;
import org.cabildo.tenancy.Tenants;

/** One transaction for what is written in the registry and the event of it in the journal. */
@ApplicationScoped
class TenantOpening {
  private final Tenants tenants;
  private final Journal journal;

  @Inject
  TenantOpening(Tenants tenants, Journal journal) {
    this.tenants = tenants;
    this.journal = journal;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected TenantOpening() {
    this(null, null);
  }

  @Transactional
  Tenant open(Tenant tenant) {
    Tenant opened = tenants.add(tenant);
    journal.record("tenant.open", "tenant/" + tenant.id(), "");
    return opened;
  }

  /** As {@link #open}, for a tenant that brings its journal along. */
  @Transactional
  Tenant settle(Tenant tenant) {
    return tenants.add(tenant);
  }

  @Transactional
  Tenant change(Tenant tenant) {
    Optional<Tenant> before = tenants.find(tenant.id());
    Tenant changed = tenants.replace(tenant);
    journal.record("tenant.change", "tenant/" + tenant.id(), Difference.between(before, changed));
    return changed;
  }

  /**
   * Changes the profile of the tenant in scope.
   *
   * @throws Problem {@code precondition-failed} when there is another than was seen
   */
  @Transactional
  void describe(TenantId tenant, Profile profile, Optional<Profile> seen) {
    Profile before = tenants.describe(tenant, profile);
    if (seen.filter(known -> !known.equals(before)).isPresent()) {
      throw Problem.of(ErrorCode.PRECONDITION_FAILED).with("header", "If-Match");
    }
    if (!before.equals(profile)) {
      journal.record(
          "tenant.change", "tenant/" + tenant, Difference.between(Optional.of(before), profile));
    }
  }

  /** Changes the logo of the tenant in scope; the journal tells it apart by its digest. */
  @Transactional
  void draw(TenantId tenant, Optional<String> logo) {
    String before = told(tenants.draw(tenant, logo));
    String after = told(logo);
    if (!before.equals(after)) {
      journal.record("tenant.change", "tenant/" + tenant, "logo:" + before + " →" + after);
    }
  }

  private static String told(Optional<String> logo) {
    return logo.map(svg -> " sha256:" + digest(svg)).orElse("");
  }

  /** The first bytes of it. */
  private static String digest(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
