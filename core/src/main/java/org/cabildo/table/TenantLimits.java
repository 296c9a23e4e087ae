package org.cabildo.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.tenancy.TenantId;

/**
 * What the queries of one tenant may take.
 *
 * @param seconds longest time before the first row
 * @param pageRows most rows of a page
 * @param share how much of the queries that run at once, of each {@linkplain QueryLane kind}, in
 *     percent, rounded up
 * @param perCaller queries of one caller at once, of all kinds together
 * @param memoryMegabytes memory of one query for what it sorts and groups, unless it is a quick one
 */
record TenantLimits(int seconds, int pageRows, int share, int perCaller, int memoryMegabytes) {
  /** Half, so that no tenant takes all. */
  static final int STANDARD_SHARE = 50;

  private static final int MOST_MEGABYTES = 1_000_000;

  private static final Pattern LIMIT = Pattern.compile("([^.=]+)\\.([a-z-]+)=(\\d{1,9})");

  TenantLimits {
    demand("seconds", seconds, 3_600);
    demand("page-rows", pageRows, TableQuery.MAX_LIMIT);
    demand("share", share, 100);
    demand("per-caller", perCaller, 10_000);
    demand("memory-megabytes", memoryMegabytes, MOST_MEGABYTES);
  }

  private static void demand(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          "cabildo.query.of-tenants: " + name + " is 1 to " + most + ", not " + value);
    }
  }

  /**
   * Reads {@code xalapa.seconds=60, puebla.share=25}.
   *
   * @param standard what holds where nothing is said
   */
  static Map<String, TenantLimits> read(String text, TenantLimits standard) {
    Map<String, TenantLimits> limits = new HashMap<>();
    for (String part : Arrays.stream(text.split(",")).map(String::strip).toList()) {
      Matcher limit = LIMIT.matcher(part);
      if (!limit.matches() || !TenantId.isValid(limit.group(1))) {
        throw new IllegalArgumentException("cabildo.query.of-tenants: \"" + part + "\"");
      }
      limits.compute(
          limit.group(1),
          (tenant, known) ->
              (known == null ? standard : known)
                  .with(limit.group(2), Integer.parseInt(limit.group(3))));
    }
    return Map.copyOf(limits);
  }

  private TenantLimits with(String name, int value) {
    return switch (name) {
      case "seconds" -> new TenantLimits(value, pageRows, share, perCaller, memoryMegabytes);
      case "page-rows" -> new TenantLimits(seconds, value, share, perCaller, memoryMegabytes);
      case "share" -> new TenantLimits(seconds, pageRows, value, perCaller, memoryMegabytes);
      case "per-caller" -> new TenantLimits(seconds, pageRows, share, value, memoryMegabytes);
      case "memory-megabytes" -> new TenantLimits(seconds, pageRows, share, perCaller, value);
      default -> throw new IllegalArgumentException("cabildo.query.of-tenants: " + name);
    };
  }

  /** So many of {@code slots} for this tenant. */
  int of(int slots) {
    return (int) ((slots * (long) share + 99) / 100);
  }
}
