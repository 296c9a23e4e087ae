/**
 * The public pages: for every page a small resource ({@code HomePage}) and one record ({@code
 * HomeView}) that is its template's whole context. {@link org.cabildo.server.portal.Site} holds
 * what all pages of a request share: tenant, language, formats and addresses. Templates compute
 * nothing. Start with {@link org.cabildo.server.portal.HomePage}. Uses the verbs of the core and
 * {@code http.RequestContext}.
 */
@NullMarked
package org.cabildo.server.portal;

import org.jspecify.annotations.NullMarked;
