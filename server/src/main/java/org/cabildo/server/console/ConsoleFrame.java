package org.cabildo.server.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.server.portal.Texts;

/**
 * What surrounds every page of the console.
 *
 * @param language {@code es} or {@code en}
 * @param title of the browser's tab
 * @param place whose console it is: a tenant's name, or the installation's
 * @param home address of the console's first page
 * @param files style sheets and scripts
 * @param crumbs where in the console this is, outermost first
 * @param navigation what there is to do in this place
 * @param languages language switch
 * @param person who is signed in
 * @param portal the public portal of this place
 * @param t the texts
 */
public record ConsoleFrame(
    String language,
    String title,
    String place,
    String home,
    Files files,
    List<Item> crumbs,
    List<Item> navigation,
    List<Item> languages,
    Optional<Person> person,
    Item portal,
    Texts t) {

  /** The same page with its live parts: those that the server draws anew while one types. */
  ConsoleFrame live() {
    return new ConsoleFrame(
        language,
        title,
        place,
        home,
        new Files(
            files.theme(),
            files.sheet(),
            files.consoleSheet(),
            files.early(),
            files.modules(),
            files.htmx(),
            Optional.of(files.htmx())),
        crumbs,
        navigation,
        languages,
        person,
        portal,
        t);
  }

  /** The same page below others. */
  ConsoleFrame under(List<Item> more) {
    List<Item> all = new ArrayList<>(crumbs);
    all.addAll(more);
    return new ConsoleFrame(
        language, title, place, home, files, all, navigation, languages, person, portal, t);
  }

  /**
   * Addresses of what the page loads.
   *
   * @param live what the live parts of a page need, only where there are any
   */
  public record Files(
      String theme,
      String sheet,
      String consoleSheet,
      String early,
      List<String> modules,
      String htmx,
      Optional<String> live) {}

  /** A link; {@code current} is a value of {@code aria-current} or absent. */
  public record Item(String label, String href, Optional<String> current, String language) {}

  /**
   * Who is signed in.
   *
   * @param password where it is changed, absent for those without one here
   * @param formToken for the form that signs out
   */
  public record Person(String name, Optional<String> password, String signOut, String formToken) {}
}
