package org.cabildo.server.console;

import java.util.Optional;

/**
 * An invitation as the invited person finds it.
 *
 * @param lead who invites to what
 * @param form to make an account, or to accept with the one that is signed in
 * @param signIn where to sign in, when the person has an account
 * @param provider where to sign in with the identity provider, if there is one
 * @param note that somebody else is signed in
 * @param leave ends the session of that person and comes back
 */
public record InvitationView(
    ConsoleFrame frame,
    String heading,
    String lead,
    String duties,
    Optional<FormView> form,
    Optional<ConsoleFrame.Item> signIn,
    Optional<ConsoleFrame.Item> provider,
    Optional<String> note,
    Optional<ActionForm> leave) {}
