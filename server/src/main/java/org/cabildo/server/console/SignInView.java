package org.cabildo.server.console;

import java.util.Optional;

/**
 * The page to sign in on.
 *
 * @param form for those with a password here
 * @param to where one goes afterwards
 * @param provider where one signs in with the identity provider, if there is one
 * @param refusal why that did not succeed
 * @param notice what happened before: signed out, password changed
 */
public record SignInView(
    ConsoleFrame frame,
    String heading,
    FormView form,
    String to,
    Optional<ConsoleFrame.Item> provider,
    Optional<String> refusal,
    Optional<String> notice) {

  /** The page before anything went wrong. */
  static SignInView of(Desk desk, Values values, String to, Optional<ConsoleFrame.Item> provider) {
    FormView form =
        new Fields(desk, "signin.", values, Optional.empty())
            .add("login", "text", Fields.Need.REQUIRED, "username")
            .add("password", "password", Fields.Need.REQUIRED, "current-password")
            .form(desk.outside("/sign-in"));
    String heading = desk.t().of("signin.heading");
    return new SignInView(
        desk.frame(heading, "sign-in"),
        heading,
        form,
        to,
        provider,
        Optional.empty(),
        Optional.empty());
  }

  /** The same, saying what is wrong with the password. */
  SignInView failing(String what) {
    return new SignInView(
        frame, heading, form.failing(Optional.of(what)), to, provider, refusal, notice);
  }

  /** The same, saying why one did not get in with the identity provider. */
  SignInView refusing(String what) {
    return new SignInView(frame, heading, form, to, provider, Optional.of(what), notice);
  }

  /** The same, saying what happened before. */
  SignInView after(Optional<String> what) {
    return new SignInView(frame, heading, form, to, provider, refusal, what);
  }
}
