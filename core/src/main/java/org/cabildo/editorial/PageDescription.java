package org.cabildo.editorial;

import org.cabildo.tenancy.LocalText;

/**
 * What is written on a page, and where it stands.
 *
 * @param slug short name in addresses
 * @param title its heading
 * @param body its text in Markdown (CommonMark, and tables)
 * @param position its place among the pages of the portal, low numbers first
 * @param state who sees it
 */
public record PageDescription(
    String slug, LocalText title, LocalText body, int position, PageState state) {}
