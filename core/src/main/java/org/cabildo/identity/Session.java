package org.cabildo.identity;

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
