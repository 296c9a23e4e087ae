package org.cabildo.catalog;

/**
 * The explicit decision to publish the personal data that was found; kept and journalled.
 *
 * @param reason why they may be published, in words
 */
public record PersonalDataConsent(String reason) {
  public PersonalDataConsent {
    DescriptionCheck.text("reason", reason, 1_000);
  }
}
