package org.cabildo.table;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the query engine may use.
 *
 * @param queryTimeoutSeconds longest time a query may take before its first row
 * @param memoryLimit memory of all pages together, and again of all downloads together, as {@code
 *     1GB}; beyond it the engine spills to disk
 * @param importMemoryLimit memory of one import
 * @param threads threads of all queries of a kind together; long ones have one less, if it is more
 *     than one, and downloads one
 * @param spillLimit most disk space for what does not fit in memory, as {@code 10GB}
 * @param rememberedMegabytes memory for small answers given lately, of all tenants together; 0 for
 *     none
 */
@Dependent
public record EngineSettings(
    @ConfigProperty(name = "cabildo.table.query-timeout-seconds", defaultValue = "20")
        int queryTimeoutSeconds,
    @ConfigProperty(name = "cabildo.table.memory-limit", defaultValue = "1GB") String memoryLimit,
    @ConfigProperty(name = "cabildo.table.import-memory-limit", defaultValue = "1GB")
        String importMemoryLimit,
    @ConfigProperty(name = "cabildo.table.threads", defaultValue = "2") int threads,
    @ConfigProperty(name = "cabildo.table.spill-limit", defaultValue = "10GB") String spillLimit,
    @ConfigProperty(name = "cabildo.table.remembered-megabytes", defaultValue = "32")
        int rememberedMegabytes) {

  @Inject
  public EngineSettings {
    if (queryTimeoutSeconds < 1 || threads < 1 || rememberedMegabytes < 0) {
      throw new IllegalArgumentException(
          "cabildo.table.query-timeout-seconds and cabildo.table.threads are at least 1,"
              + " cabildo.table.remembered-megabytes 0");
    }
  }

  /**
   * Those of one kind of queries: long ones leave a processor to all others, and downloads, which
   * wait for their readers, would only wait on one another with more than one thread.
   */
  EngineSettings of(QueryLane lane) {
    int some =
        switch (lane) {
          case QUICK -> threads;
          case LONG -> Math.max(1, threads - 1);
          case DOWNLOAD -> 1;
        };
    return new EngineSettings(
        queryTimeoutSeconds, memoryLimit, importMemoryLimit, some, spillLimit, rememberedMegabytes);
  }

  /** {@link #memoryLimit} in bytes. */
  long memoryBytes() {
    int unit = memoryLimit.length() - 2;
    int zeros = List.of("MB", "GB", "TB").indexOf(memoryLimit.substring(unit)) * 3 + 6;
    return new BigDecimal(memoryLimit.substring(0, unit)).movePointRight(zeros).longValueExact();
  }

  /** The settings of an installation that configures nothing. */
  public static EngineSettings defaults() {
    return new EngineSettings(20, "1GB", "1GB", 2, "10GB", 32);
  }
}
