package org.cabildo.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cabildo.access.Role;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * Somebody whom an identity provider vouches for.
 *
 * @param issuer address of the provider, which alone gives {@code id} a meaning
 * @param id what the provider calls the person or program ({@code sub}), forever
 * @param name how the person is called
 * @param email where the person is reached, if the provider verified it
 * @param platformRole role in the whole installation, if any
 */
public record ExternalIdentity(
    String issuer, String id, String name, Optional<String> email, Optional<Role> platformRole) {
  /** OpenID Connect allows 255 characters of ASCII; these can stand in an address. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~@:|=+-]{0,199}");

  private static final int LONGEST_NAME = 120;

  /**
   * Checks the identifier, and shortens the name to what a page can show.
   *
   * @throws Problem {@code token-invalid} for an identifier that could not be told from others in
   *     an address or a log
   */
  public ExternalIdentity {
    if (!isId(id)) {
      throw Problem.of(ErrorCode.TOKEN_INVALID);
    }
    String plain = name.replaceAll("\\p{Cntrl}", " ").strip();
    name = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    name = name.isEmpty() ? id : name;
  }

  /** The account as it is now. */
  Account account() {
    return new Account(subjectOf(id), Optional.empty(), name, email, platformRole, false);
  }

  /** Whether a provider could call somebody so. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Under which memberships and the journal know who is called {@code id} by the provider. */
  static String subjectOf(String id) {
    return Account.EXTERNAL + id;
  }
}
