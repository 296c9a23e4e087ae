package org.cabildo.server.portal;

/** A named address. */
public record Link(String label, String href) {}
