package org.cabildo.catalog;

import org.cabildo.tenancy.LocalText;

/**
 * A subject under which a tenant's datasets are found.
 *
 * @param slug short name in addresses
 * @param name its name
 * @param icon name of an icon of the portal's sprite
 */
public record Theme(String slug, LocalText name, String icon) {}
