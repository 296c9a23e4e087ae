package org.cabildo.moving;

import java.util.Locale;

/**
 * The tables that leave with a tenant, in the order in which they can be filled again: what others
 * refer to comes first. Of each row all columns leave but the tenant's and those that only make
 * sense where they were written. Tokens, invitations and keyed requests hold secrets and stay, as
 * do programs of this installation's identity provider, uploads, imports and publications under
 * way, of which the journal tells, and what the installation allows; a test compares the list with
 * the schema.
 */
enum CarriedTable {
  OFFICE("slug"),
  THEME("slug"),
  DATASET("id", "search", "quality_rules"),
  DATASET_VERSION("dataset_id, number"),
  DATASET_THEME("dataset_id, theme"),
  PERSONAL_DATA_DECISION("dataset_id, column_name, kind"),
  USAGE_DAY("dataset_id, day, kind"),
  STORED_FILE("sha256"),
  PORTAL_SETTING("name"),
  DATASET_SOURCE(
      "dataset",
      "worker",
      "leased_until",
      "job",
      "problem",
      "etag",
      "last_modified",
      "content",
      "outcome"),
  COMMITMENT("slug"),
  COMMITMENT_MOVE("commitment, number"),
  PAGE("slug"),
  MEMBERSHIP("subject"),
  JOURNAL_HEAD("chain"),
  JOURNAL_EVENT("seq");

  private final String order;
  private final String[] left;

  CarriedTable(String order, String... left) {
    this.order = order;
    this.left = left;
  }

  /** Its name in the database and, with {@code .ndjson}, in the archive. */
  String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where it is in an archive. */
  String entry() {
    return Manifest.TABLES + table() + Manifest.LINES;
  }

  /** People are invited again: who they are elsewhere is not known here. */
  boolean isFilledAgain() {
    return this != MEMBERSHIP;
  }

  /**
   * A query of its own rows, as lines of JSON in their order. The tenant is asked for by name too,
   * so that the query holds without row-level security.
   */
  String query() {
    return ("select '%s' as part, row_number() over (order by %s) as line,"
            + " (to_jsonb(t) - 'tenant_id'%s%s)::text as content"
            + " from %s t where t.tenant_id = cabildo_tenant()")
        .formatted(name(), order, withoutColumns(), settled(), table());
  }

  private String withoutColumns() {
    StringBuilder removed = new StringBuilder();
    for (String column : left) {
      removed.append(" - '").append(column).append('\'');
    }
    return removed.toString();
  }

  /** A source begins anew where it settles. */
  private String settled() {
    return this == DATASET_SOURCE ? " || jsonb_build_object('outcome', 'NONE')" : "";
  }
}
