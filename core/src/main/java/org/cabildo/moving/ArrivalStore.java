package org.cabildo.moving;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.access.Role;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.catalog.Onboarding;
import org.cabildo.identity.Invitation;
import org.cabildo.identity.Invitations;
import org.cabildo.journal.Journal;
import org.cabildo.journal.Verification;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.EmailAddress;
import org.cabildo.tenancy.Tenant;

/** Settles a tenant in the database: all of it in one transaction, or nothing. */
@ApplicationScoped
class ArrivalStore {
  private static final String MISSING =
      "select f from dataset_version v, unnest(array[v.parquet, v.original, v.quarantine,"
          + " v.corrections]) f where v.tenant_id = cabildo_tenant() and f is not null"
          + " and f <> all (?) limit 1";

  private final ScopedEntityManager scoped;
  private final Onboarding onboarding;
  private final Invitations invitations;
  private final Journal journal;

  @Inject
  ArrivalStore(
      ScopedEntityManager scoped, Onboarding onboarding, Invitations invitations, Journal journal) {
    this.scoped = scoped;
    this.onboarding = onboarding;
    this.invitations = invitations;
    this.journal = journal;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ArrivalStore() {
    this(null, null, null, null);
  }

  /** Settles the tenant in scope. */
  @Transactional
  Arrived settle(Archive archive, Tenant tenant) {
    Tenant settled = onboarding.settle(tenant);
    Map<CarriedTable, Long> filled = new EnumMap<>(CarriedTable.class);
    Connection connection = scoped.get().unwrap(Connection.class);
    try {
      for (CarriedTable table : CarriedTable.values()) {
        if (table.isFilledAgain()) {
          filled.put(table, new ArrivedTable(connection, tenant.id().value(), table).fill(archive));
        }
      }
      checkReferences(connection);
      checkFiles(connection, archive);
    } catch (SQLException e) {
      throw Problem.of(ErrorCode.INTERNAL, e);
    }
    continueJournal(archive.manifest(), tenant);
    return new Arrived(
        settled,
        archive.manifest().installation(),
        archive.manifest().tenant(),
        filled.getOrDefault(CarriedTable.DATASET, 0L),
        filled.getOrDefault(CarriedTable.DATASET_VERSION, 0L),
        archive.files().size(),
        archive.manifest().events(),
        invite(archive));
  }

  /** Now rather than at the commit, where nobody could say what was wrong. */
  private static void checkReferences(Connection connection) throws SQLException {
    try (Statement now = connection.createStatement()) {
      now.execute("set constraints all immediate");
    } catch (SQLException e) {
      throw ArrivedTable.judged(e, CarriedTable.DATASET.entry());
    }
  }

  private static void checkFiles(Connection connection, Archive archive) throws SQLException {
    Object[] present = archive.files().stream().map(Manifest.Entry::sha256).toArray();
    try (PreparedStatement missing = connection.prepareStatement(MISSING)) {
      missing.setArray(1, connection.createArrayOf("text", present));
      try (ResultSet found = missing.executeQuery()) {
        if (found.next()) {
          throw Paper.refused("missing", Manifest.FILES + found.getString(1));
        }
      }
    }
  }

  private void continueJournal(Manifest manifest, Tenant tenant) {
    Verification chain = journal.verify();
    if (!chain.isIntact() || chain.events() != manifest.events()) {
      throw Paper.refused("journal", CarriedTable.JOURNAL_EVENT.entry());
    }
    journal.record(
        "tenant.import",
        "tenant/" + tenant.id(),
        "from %s as %s, chain head %d %s"
            .formatted(
                manifest.installation(),
                manifest.tenant(),
                manifest.events(),
                manifest.chainHead()));
  }

  /** Whoever worked there is asked to come along; who has no usable address cannot be. */
  private List<Invitation.Issued> invite(Archive archive) {
    List<Invitation.Issued> issued = new ArrayList<>();
    String entry = CarriedTable.MEMBERSHIP.entry();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(archive.content(entry), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode member = Paper.line(entry, line);
        String email = member.path("email").asText("");
        if (isAddress(email)) {
          issued.add(
              invitations.issue(
                  email,
                  role(member, entry),
                  Optional.of(member.path("office").asText(""))
                      .filter(o -> member.hasNonNull("office"))));
        }
      }
    } catch (IOException e) {
      throw Paper.refused("damaged", entry);
    }
    return issued;
  }

  private static Role role(JsonNode member, String entry) {
    return Role.ofTenants().stream()
        .filter(role -> role.name().equals(member.path("role").asText()))
        .findFirst()
        .orElseThrow(() -> Paper.refused("content", entry));
  }

  private static boolean isAddress(String email) {
    try {
      EmailAddress.checked("email", email);
      return true;
    } catch (Problem notAnAddress) {
      return false;
    }
  }
}
