/**
 * The pages in a real browser, as readers with a phone, a keyboard, another language or a printer
 * meet them. Start with {@link org.cabildo.server.pages.PagesIT}; {@code PageKinds} finds the
 * pages, {@code Visit} opens one and remembers what went wrong.
 */
package org.cabildo.server.pages;
