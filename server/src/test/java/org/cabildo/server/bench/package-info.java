/**
 * The benchmark of tables: Cabildo over HTTP against what a CKAN DataStore asks of PostgreSQL for
 * the same task, in one run on one machine, printed as ratios. Start with {@link
 * org.cabildo.server.bench.TableBenchmark}; not part of the tests.
 */
package org.cabildo.server.bench;
