/**
 * The proofs that no tenant reaches another: the catalogue of the database ({@link
 * org.cabildo.server.walls.SchemaCatalogue}), the walls as the application meets them inside its
 * container ({@code WallsIT}). What shows from outside is proven by {@code TenantIsolationIT} and
 * {@code HostsIT}.
 */
package org.cabildo.server.walls;
