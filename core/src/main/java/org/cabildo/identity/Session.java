package org.cabildo.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody signed in with a browser.
 *
 * @param account who
 * @param formToken what every form of this session carries, so that no other site can send one
 */
public record Session(Account account, String formToken) {
  /**
   * A session just opened.
   *
   * @param session who signed in
   * @param secret what the browser keeps as its cookie; not kept here
   */
  public record Opened(Session session, String secret) {}

  /**
   * The session with the identity provider behind one of ours.
   *
   * @param id what the provider calls it ({@code sid}), if it says
   * @param idToken what the provider gave us and takes as a hint of who signs out
   */
  public record AtProvider(Optional<String> id, String idToken) {
    @Override
    public String toString() {
      return "AtProvider[…]";
    }
  }

  /**
   * What an identity provider says is over.
   *
   * @param account what the provider calls the person ({@code sub}), if it says
   * @param session what it calls the session ({@code sid}), if it is only one
   * @param at when it ended
   */
  public record Ending(Optional<String> account, Optional<String> session, Instant at) {}

  /**
   * A browser before anybody signed in with it, so that its forms are its own too.
   *
   * @param secret what the browser keeps as a cookie
   * @param formToken what its forms carry
   */
  public record Visitor(String secret, String formToken) {
    @Override
    public String toString() {
      return "Visitor[…]";
    }
  }

  @Override
  public String toString() {
    return "Session[" + account.subject() + "]";
  }
}
