package org.cabildo.table;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many queries run at once, and what each may take. A tenant has at most half of each kind,
 * rounded up, so that no tenant takes all, unless {@code ofTenants} says otherwise.
 *
 * @param quick queries that read little
 * @param lengthy queries that read more than {@code longCells}
 * @param downloads whole answers being read
 * @param perCaller queries of one caller, of all kinds together; the public is told apart by
 *     network address
 * @param memoryMegabytes memory of a long query or a download for what it sorts and groups, beyond
 *     which it gives way to others, on disk if need be
 * @param waiting queries of a kind that wait for their turn; of one tenant a quarter of them
 * @param waitSeconds how long a query waits for its turn before it is refused
 * @param longCells cells, rows times columns and what conditions take besides, above which a query
 *     is a long one
 * @param ofTenants what the queries of single tenants may take, as {@link TenantLimits#read} has it
 */
@Dependent
public record AdmissionSettings(
    @ConfigProperty(name = "cabildo.query.quick", defaultValue = "32") int quick,
    @ConfigProperty(name = "cabildo.query.long", defaultValue = "2") int lengthy,
    @ConfigProperty(name = "cabildo.query.downloads", defaultValue = "32") int downloads,
    @ConfigProperty(name = "cabildo.query.per-caller", defaultValue = "16") int perCaller,
    @ConfigProperty(name = "cabildo.query.memory-megabytes", defaultValue = "256")
        int memoryMegabytes,
    @ConfigProperty(name = "cabildo.query.waiting", defaultValue = "32") int waiting,
    @ConfigProperty(name = "cabildo.query.wait-seconds", defaultValue = "5") int waitSeconds,
    @ConfigProperty(name = "cabildo.query.long-cells", defaultValue = "5000000") long longCells,
    @ConfigProperty(name = "cabildo.query.of-tenants") Optional<String> ofTenants) {

  @Inject
  public AdmissionSettings {
    if (Math.min(Math.min(quick, lengthy), Math.min(downloads, perCaller)) < 1
        || memoryMegabytes < 1
        || Math.min(waiting, waitSeconds) < 0) {
      throw new IllegalArgumentException("cabildo.query.* are at least 1, those of waiting 0");
    }
  }

  /** The settings of an installation that configures nothing. */
  public static AdmissionSettings defaults() {
    return new AdmissionSettings(32, 2, 32, 16, 256, 32, 5, 5_000_000, Optional.empty());
  }

  /** Queries of a kind of one tenant that wait for their turn. */
  int waitingOfTenant() {
    return (waiting + 3) / 4;
  }

  int slots(QueryLane lane) {
    return switch (lane) {
      case QUICK -> quick;
      case LONG -> lengthy;
      case DOWNLOAD -> downloads;
    };
  }
}
