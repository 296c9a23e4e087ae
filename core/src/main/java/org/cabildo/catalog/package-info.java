/**
 * What a tenant publishes, in the words of DCAT 3: {@link org.cabildo.catalog.Office} (publisher),
 * {@link org.cabildo.catalog.Dataset}, {@link org.cabildo.catalog.DatasetVersion}. Verbs: {@link
 * org.cabildo.catalog.Datasets}, {@link org.cabildo.catalog.Offices}, {@link
 * org.cabildo.catalog.Search}, {@link org.cabildo.catalog.Onboarding}, {@link
 * org.cabildo.catalog.Profiles}. Uses {@code table}, {@code storage}, {@code journal}, {@code
 * access}, {@code tenancy} and {@code problem}.
 */
@NullMarked
package org.cabildo.catalog;

import org.jspecify.annotations.NullMarked;
