package org.cabildo.sdk;

/** A column to sort by, and which way. Comes from {@link Field}. */
public final class Order {
  private final String text;

  Order(String text) {
    this.text = text;
  }

  /** {@return the text that is sent in {@code order}} */
  @Override
  public String toString() {
    return text;
  }
}
