package org.cabildo.sdk;

/**
 * How much an installation publishes.
 *
 * @param tenants how many portals
 * @param datasets published by all of them
 * @param rows of all datasets
 * @param offices of all tenants
 */
public record Statistics(long tenants, long datasets, long rows, long offices) {

  static Statistics of(Json json) {
    return new Statistics(
        json.count("tenants"), json.count("datasets"), json.count("rows"), json.count("offices"));
  }
}
