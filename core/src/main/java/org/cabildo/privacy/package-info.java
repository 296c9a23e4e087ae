/**
 * Personal data in tables: identity, tax and bank numbers, addresses and telephones, found by their
 * form and their check digits. Start with {@link org.cabildo.privacy.ColumnScreen}. Knows nothing
 * of tenants or databases, of files only where in them something stands, and keeps nothing that it
 * sees but masked samples.
 */
@NullMarked
package org.cabildo.privacy;

import org.jspecify.annotations.NullMarked;
