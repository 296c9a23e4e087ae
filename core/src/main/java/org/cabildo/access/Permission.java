package org.cabildo.access;

/** What a verb may ask of a caller. */
public enum Permission {
  /** See datasets that are not published. */
  READ_DRAFTS,
  /** Create and change datasets and upload their data. */
  PUBLISH,
  /** Create and change offices and themes. */
  EDIT_CATALOG,
  /** Issue and revoke the tenant's API tokens. */
  MANAGE_TOKENS,
  /** Invite people, give them roles and take them away. */
  MANAGE_PEOPLE,
  /** Decide how the tenant's portal works. */
  MANAGE_PORTAL,
  /** Have host names lead to the tenant's portal, once they are proven to be its own. */
  MANAGE_HOSTS,
  /** Read the tenant's journal. */
  READ_JOURNAL,
  /** Check that a tenant's journal is as it was written, without reading it. */
  VERIFY_JOURNAL,
  /** See how much a tenant may keep and do, and how much it does. */
  READ_USAGE,
  /** Begin to look at what a tenant has not published, with a reason and for a while. */
  VISIT,
  /** See who of the installation looked at a tenant's drafts, and end it. */
  SEE_VISITS,
  /** Take along all that a tenant has, drafts and journal included. */
  EXPORT,
  /** Remove what nobody needs any more; only the server itself. */
  MAINTAIN,
  /** Give people who forgot their password another, good for one time. */
  MANAGE_ACCOUNTS,
  /** Create tenants and change what defines them. */
  ONBOARD,
  /** See of all tenants how much they publish, how it is used and what they owe; nothing hidden. */
  READ_FEDERATION
}
