package org.cabildo.catalog;

import java.time.Instant;
import java.util.List;
import org.cabildo.tenancy.LocalText;

/**
 * A dataset in a list.
 *
 * @param slug short name
 * @param title one line
 * @param description its whole description; lists cut it
 * @param office slug of its office
 * @param officeName name of its office
 * @param themes slugs of its themes
 * @param formats formats it can be downloaded in: {@code csv}, {@code json}
 * @param license identifier of its licence
 * @param state published, unless the caller may see drafts
 * @param version number of its current version, 0 while it has no data
 * @param rows rows of the current version
 * @param columns columns of the current version
 * @param qualityScore 0 to 100
 * @param views dataset pages shown so far
 * @param modifiedAt when its metadata or data last changed
 * @param synthetic whether its data is made up
 */
public record DatasetSummary(
    String slug,
    LocalText title,
    LocalText description,
    String office,
    LocalText officeName,
    List<String> themes,
    List<String> formats,
    String license,
    DatasetState state,
    int version,
    long rows,
    int columns,
    int qualityScore,
    long views,
    Instant modifiedAt,
    boolean synthetic) {}
