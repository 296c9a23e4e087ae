/**
 * Makes the synthetic CSV files of the bundles in {@code tenants/bundles}: same program, same
 * bytes. Start with {@link org.cabildo.tenants.generate.Generate}. Uses only the JDK; nothing else
 * uses it, but a test compares what it makes with what the repository holds.
 */
@NullMarked
package org.cabildo.tenants.generate;

import org.jspecify.annotations.NullMarked;
