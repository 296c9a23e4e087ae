package org.cabildo.server.identity;

import org.cabildo.identity.ExternalIdentity;
import org.cabildo.identity.Session;

/** How a sign-in with the identity provider ended. */
public sealed interface SignInOutcome {
  /**
   * Somebody proved who it is.
   *
   * @param who it is
   * @param session the one with the provider
   * @param to where the person wanted to go; still to be checked
   */
  record Proved(ExternalIdentity who, Session.AtProvider session, String to)
      implements SignInOutcome {}

  /** Nobody did. */
  record Refused(Reason reason) implements SignInOutcome {}

  /** Why a sign-in does not succeed. */
  enum Reason {
    /** It was not begun by this browser, or too long ago, or it is over. */
    STRANGE,
    /** The person, or the provider, did not want to. */
    DENIED,
    /** What the provider said does not hold. */
    UNPROVED,
    /** The provider does not answer. */
    AWAY;

    /** The end of the key of its words. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
