/**
 * Tenants as code: a folder with a tenant's definition, offices, themes, datasets, publication
 * plan, pages and logo (a <em>bundle</em>, format in {@code docs/tenants.md}). Start with {@link
 * org.cabildo.tenants.BundleReader}, which reads and checks a folder, and {@link
 * org.cabildo.tenants.Bundles}, which brings the installation to what a bundle says. Uses {@code
 * commitment}, {@code editorial}, {@code catalog} and what they use. Everything but {@code Bundles}
 * runs without a container.
 */
@NullMarked
package org.cabildo.tenants;

import org.jspecify.annotations.NullMarked;
