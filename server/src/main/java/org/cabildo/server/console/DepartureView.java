package org.cabildo.server.console;

/**
 * Where an administrator takes along all that the portal has.
 *
 * @param take the button
 * @param fingerprint of the key with which it will be signed
 * @param key where that key is published
 */
public record DepartureView(
    ConsoleFrame frame,
    String heading,
    String lead,
    ActionForm take,
    String fingerprint,
    String key) {}
