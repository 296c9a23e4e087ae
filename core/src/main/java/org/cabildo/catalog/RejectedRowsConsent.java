package org.cabildo.catalog;

/**
 * The explicit decision to publish a file without the rows of it that cannot be read, although they
 * are more than the limit; journalled.
 *
 * @param reason why the rest may be published, in words
 */
public record RejectedRowsConsent(String reason) {
  public RejectedRowsConsent {
    DescriptionCheck.text("reason", reason, 1_000);
  }
}
