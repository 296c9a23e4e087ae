package org.cabildo.server.launch;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Every setting there is, and the values it takes. Each is read from the system property {@code
 * key()} or else from the environment variable {@code variable()}; an empty value counts as absent.
 * The launcher uses the first six itself; the others are read where they belong in the application,
 * by {@code @ConfigProperty}, and stand here so that a misspelt key or a value nobody can use stops
 * the start with a clear word. {@code docs/configuration.md} describes them; a test compares.
 */
enum Setting {
  DATA_DIR("cabildo.data.dir", Values.TEXT),
  PORT("cabildo.port", Values.PORT),
  DEMO("cabildo.demo", Values.FLAG),
  DATABASE_URL("cabildo.database.url", Values.TEXT),
  DATABASE_USER("cabildo.database.user", Values.TEXT),
  DATABASE_PASSWORD("cabildo.database.password", Values.TEXT),
  BASE_URL("cabildo.base-url", Values.ADDRESS),
  HOSTS("cabildo.hosts", Values.HOSTS),
  TENANTS_DIR("cabildo.tenants.dir", Values.TEXT),
  TENANTS_LANGUAGE("cabildo.tenants.language", Values.LANGUAGE),
  UPLOAD_MAX_BYTES("cabildo.upload.max-bytes", Values.number(1, 1L << 40)),
  UPLOAD_OPEN("cabildo.upload.open", Values.number(1, 100_000)),
  UPLOAD_KEEP_HOURS("cabildo.upload.keep-hours", Values.number(1, 8_760)),
  ARCHIVE_MAX_BYTES("cabildo.archive.max-bytes", Values.number(1, 1L << 50)),
  JOBS_WORKERS("cabildo.jobs.workers", Values.number(1, 64)),
  JOBS_PER_TENANT("cabildo.jobs.per-tenant", Values.number(1, 64)),
  JOBS_WAITING("cabildo.jobs.waiting", Values.number(1, 100_000)),
  JOBS_KEEP_DAYS("cabildo.jobs.keep-days", Values.number(1, 3_650)),
  REFRESH_WORKERS("cabildo.refresh.workers", Values.number(0, 64)),
  REFRESH_LEAST_MINUTES("cabildo.refresh.least-minutes", Values.number(1, 10_080)),
  REFRESH_BROKEN_AFTER("cabildo.refresh.broken-after", Values.number(1, 1_000)),
  EGRESS_ALLOW("cabildo.egress.allow", Values.NETWORKS),
  EGRESS_PORTS("cabildo.egress.ports", Values.PORTS),
  EGRESS_RESOLVER("cabildo.egress.resolver", Values.NAME_SERVER),
  EGRESS_IDLE_SECONDS("cabildo.egress.idle-seconds", Values.number(1, 600)),
  EGRESS_WHOLE_MINUTES("cabildo.egress.whole-minutes", Values.number(1, 1_440)),
  TABLE_MAX_COLUMNS("cabildo.table.max-columns", Values.number(1, 20_000)),
  TABLE_MAX_CELL_CHARACTERS("cabildo.table.max-cell-characters", Values.number(1, 100_000_000)),
  TABLE_MAX_ROWS("cabildo.table.max-rows", Values.number(1, 10_000_000_000L)),
  TABLE_REJECTED_PERCENT("cabildo.table.rejected-percent", Values.number(0, 100)),
  TABLE_AGREEMENT_PERCENT("cabildo.table.agreement-percent", Values.number(50, 100)),
  TABLE_IMPORTS("cabildo.table.imports", Values.number(1, 64)),
  READER_MAX_ENTRIES("cabildo.reader.max-entries", Values.number(1, 100_000)),
  READER_MAX_EXPANDED_BYTES(
      "cabildo.reader.max-expanded-bytes", Values.number(1, 1_099_511_627_776L)),
  READER_MAX_RATIO("cabildo.reader.max-ratio", Values.number(1, 100_000)),
  READER_MAX_SHARED_BYTES("cabildo.reader.max-shared-bytes", Values.number(1, 1_073_741_824)),
  READER_MAX_DEPTH("cabildo.reader.max-depth", Values.number(1, 1_000)),
  TABLE_QUERY_TIMEOUT("cabildo.table.query-timeout-seconds", Values.number(1, 3_600)),
  TABLE_MEMORY_LIMIT("cabildo.table.memory-limit", Values.MEMORY),
  TABLE_IMPORT_MEMORY_LIMIT("cabildo.table.import-memory-limit", Values.MEMORY),
  TABLE_THREADS("cabildo.table.threads", Values.number(1, 256)),
  TABLE_SPILL_LIMIT("cabildo.table.spill-limit", Values.MEMORY),
  TABLE_REMEMBERED("cabildo.table.remembered-megabytes", Values.number(0, 65_536)),
  QUERY_QUICK("cabildo.query.quick", Values.number(1, 10_000)),
  QUERY_LONG("cabildo.query.long", Values.number(1, 1_000)),
  QUERY_DOWNLOADS("cabildo.query.downloads", Values.number(1, 10_000)),
  QUERY_PER_CALLER("cabildo.query.per-caller", Values.number(1, 10_000)),
  QUERY_MEMORY_MEGABYTES("cabildo.query.memory-megabytes", Values.number(1, 1_000_000)),
  QUERY_WAITING("cabildo.query.waiting", Values.number(0, 10_000)),
  QUERY_WAIT_SECONDS("cabildo.query.wait-seconds", Values.number(0, 300)),
  QUERY_LONG_CELLS("cabildo.query.long-cells", Values.number(1, 1_000_000_000_000L)),
  QUOTA_DATASETS("cabildo.quota.datasets", Values.number(0, 1_000_000_000)),
  QUOTA_BYTES("cabildo.quota.bytes", Values.number(0, 1L << 50)),
  QUOTA_ROWS("cabildo.quota.rows", Values.number(0, 1_000_000_000_000L)),
  QUOTA_IMPORTS("cabildo.quota.imports", Values.number(0, 1_000_000_000)),
  QUOTA_SECONDS("cabildo.quota.seconds", Values.number(0, 1_000_000_000)),
  RATE_PER_CALLER("cabildo.rate.per-caller", Values.number(0, 1_000_000_000)),
  RATE_PER_PORTAL("cabildo.rate.per-portal", Values.number(0, 1_000_000_000)),
  RATE_HOLD_MILLISECONDS("cabildo.rate.hold-milliseconds", Values.number(0, 30_000)),
  RATE_MOST_HELD("cabildo.rate.most-held", Values.number(0, 1_000_000)),
  HOSTING_MOST("cabildo.hosting.most", Values.number(0, 1_000)),
  HOSTING_CLAIM_DAYS("cabildo.hosting.claim-days", Values.number(1, 365)),
  PAGES_MOST("cabildo.pages.most", Values.number(0, 1_000)),
  PAGES_LONGEST("cabildo.pages.longest", Values.number(1_000, 100_000)),
  LOGO_MAX_BYTES("cabildo.logo.max-bytes", Values.number(1_024, 16_777_216)),
  CATALOG_REMEMBERED("cabildo.catalog.remembered", Values.number(0, 1_000_000)),
  QUERY_OF_TENANTS("cabildo.query.of-tenants", Values.TENANT_LIMITS),
  CONSOLE_IDLE_MINUTES("cabildo.console.idle-minutes", Values.number(1, 10_080)),
  CONSOLE_SESSION_HOURS("cabildo.console.session-hours", Values.number(1, 8_760)),
  VISIT_MINUTES("cabildo.visit.minutes", Values.number(1, 1_440)),
  CONSOLE_INVITATION_DAYS("cabildo.console.invitation-days", Values.number(1, 365)),
  CONSOLE_PART_BYTES("cabildo.console.part-bytes", Values.number(1_024, 1_073_741_824)),
  OIDC_ISSUER("cabildo.oidc.issuer", Values.ISSUER),
  OIDC_CLIENT_ID("cabildo.oidc.client-id", Values.TEXT),
  OIDC_CLIENT_SECRET("cabildo.oidc.client-secret", Values.TEXT),
  OIDC_AUDIENCE("cabildo.oidc.audience", Values.TEXT),
  OIDC_LABEL("cabildo.oidc.label", Values.TEXT),
  OIDC_CACHE_MINUTES("cabildo.oidc.cache-minutes", Values.number(1, 1_440)),
  OIDC_OUTAGE_MINUTES("cabildo.oidc.outage-minutes", Values.number(0, 10_080)),
  IDEMPOTENCY_KEEP_HOURS("cabildo.idempotency.keep-hours", Values.number(1, 8_760)),
  FILES_GRACE_HOURS("cabildo.files.grace-hours", Values.number(1, 8_760)),
  FILES_SWEEP_MINUTES("cabildo.files.sweep-minutes", Values.number(1, 10_080)),
  HEALTH_FREE_MEGABYTES("cabildo.health.free-megabytes", Values.number(0, 1_000_000_000));

  private final String key;
  private final Values takes;

  Setting(String key, Values takes) {
    this.key = key;
    this.takes = takes;
  }

  /** Those that the launcher passes on as they are. */
  static Set<Setting> ofTheApplication() {
    return EnumSet.complementOf(EnumSet.range(DATA_DIR, DATABASE_PASSWORD));
  }

  String key() {
    return key;
  }

  /** As MicroProfile Config looks it up: capitals, and an underscore for everything else. */
  String variable() {
    return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  Values takes() {
    return takes;
  }

  Optional<String> in(Properties properties, Map<String, String> environment) {
    return Optional.ofNullable(properties.getProperty(key))
        .or(() -> Optional.ofNullable(environment.get(variable())))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  Optional<String> value() {
    return in(System.getProperties(), System.getenv());
  }
}
