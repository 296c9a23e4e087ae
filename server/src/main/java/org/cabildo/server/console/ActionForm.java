package org.cabildo.server.console;

/**
 * A form that is only a button.
 *
 * @param action where it is sent
 * @param token proves that it is ours
 * @param label what its button says
 * @param name of the one value it sends, may be empty
 * @param value that value
 */
public record ActionForm(String action, String token, String label, String name, String value) {
  /** A button that sends nothing but itself. */
  static ActionForm of(Desk desk, String action, String label) {
    return new ActionForm(action, desk.formToken(), label, "", "");
  }

  /** The same button that sends a value. */
  ActionForm with(String field, String sent) {
    return new ActionForm(action, token, label, field, sent);
  }
}
