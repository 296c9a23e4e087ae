package org.cabildo.server.console;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cabildo.access.Caller;
import org.cabildo.access.Permission;
import org.cabildo.identity.Session;
import org.cabildo.server.portal.Assets;
import org.cabildo.server.portal.Formats;
import org.cabildo.server.portal.Templates;
import org.cabildo.server.portal.Texts;
import org.cabildo.server.portal.theme.ThemeSheet;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.Tenant;

/**
 * What all console pages of one request share.
 *
 * @param tenant whose console this is, absent outside of any
 * @param session who is signed in
 * @param caller what that person may do
 * @param formToken what forms of this page carry
 * @param language language of the page
 * @param path of this page
 * @param cookies for the browser to keep
 */
record Desk(
    Optional<Tenant> tenant,
    Optional<Session> session,
    Caller caller,
    String formToken,
    Locale language,
    String path,
    List<NewCookie> cookies) {
  /** Media type of every page. */
  static final String HTML = "text/html;charset=UTF-8";

  /** Status of a page that holds a form with mistakes. */
  static final int MISTAKES = 400;

  /** Status of a page that shows what was just made, once. */
  static final int MADE = 201;

  private static final ZoneId FEDERAL_ZONE = ZoneId.of("America/Mexico_City");

  /** The desk of who just signed out. */
  Desk withoutSession() {
    return new Desk(tenant, Optional.empty(), caller, formToken, language, path, cookies);
  }

  Texts t() {
    return Texts.in(language, "console");
  }

  Formats formats() {
    return tenant
        .map(t -> Formats.of(language, t.place().country(), t.zone()))
        .orElse(Formats.of(language, "MX", FEDERAL_ZONE));
  }

  String in(LocalText text) {
    return text.in(language);
  }

  /** Whether the person may do this here; pages show only what leads somewhere. */
  boolean may(Permission permission) {
    return caller.may(permission, tenant.map(Tenant::id));
  }

  /** Whether the person may change what belongs to that office. */
  boolean mayPublishFor(String office) {
    return may(Permission.PUBLISH)
        && tenant.flatMap(t -> caller.office(t.id())).filter(own -> !own.equals(office)).isEmpty();
  }

  /** Address of a page of this place: {@code /people}; empty for the first. */
  String href(String page) {
    return tenant
        .map(t -> "/console/tenants/" + t.id() + (page.isEmpty() ? "/" : page))
        .orElse("/console" + (page.isEmpty() ? "/" : page));
  }

  /** Address of a page outside of any tenant. */
  String outside(String page) {
    return "/console" + page;
  }

  /** Address of the public portal of this place, with a slash at the end. */
  String portal() {
    return tenant.map(x -> "/" + x.id() + "/").orElse("/");
  }

  /** The page of a template. */
  Response page(String template, Object view) {
    return page(200, template, view);
  }

  /** The page of a template, with a status of its own. */
  Response page(int status, String template, Object view) {
    return Response.status(status)
        .entity(Templates.render("console/" + template, view))
        .type(HTML)
        .cookie(cookies.toArray(NewCookie[]::new))
        .build();
  }

  /** On to a page, after something was done. */
  Response go(String href) {
    return ConsoleDoor.redirect(href);
  }

  /**
   * The frame of a page.
   *
   * @param title of the page
   * @param section which entry of the navigation it is: {@code datasets}, {@code people} …
   */
  ConsoleFrame frame(String title, String section) {
    Texts t = t();
    String place = tenant.map(x -> in(x.name())).orElse(t.of("console.place"));
    return new ConsoleFrame(
        language.getLanguage(),
        title + " · " + place + " · " + t.of("console.name"),
        place,
        outside("/"),
        files(),
        crumbs(t),
        navigation(section, t),
        languages(t),
        session.map(
            s ->
                new ConsoleFrame.Person(
                    s.account().name(),
                    Optional.of(outside("/password")).filter(x -> !s.account().isExternal()),
                    outside("/sign-out"),
                    s.formToken())),
        item(t.of("console.portal"), portal()),
        t);
  }

  private List<ConsoleFrame.Item> crumbs(Texts t) {
    return tenant.isPresent() && session.isPresent()
        ? List.of(item(t.of("console.name"), outside("/")))
        : List.of();
  }

  private List<ConsoleFrame.Item> navigation(String section, Texts t) {
    List<ConsoleFrame.Item> items = new ArrayList<>();
    for (Section s : Section.values()) {
      if (session.isPresent() && s.isInTenant() == tenant.isPresent() && may(s.needs)) {
        items.add(
            new ConsoleFrame.Item(
                t.of("nav." + s.key),
                href(s.page),
                s.key.equals(section) ? Optional.of("page") : Optional.empty(),
                language.getLanguage()));
      }
    }
    return items;
  }

  private List<ConsoleFrame.Item> languages(Texts t) {
    return List.of("es", "en").stream()
        .map(
            l ->
                new ConsoleFrame.Item(
                    t.of("language." + l),
                    path + "?lang=" + l,
                    l.equals(language.getLanguage()) ? Optional.of("true") : Optional.empty(),
                    l))
        .toList();
  }

  private ConsoleFrame.Files files() {
    String patterns = Assets.path("patterns/");
    return new ConsoleFrame.Files(
        tenant
            .map(x -> "/" + x.id() + "/theme.css?v=" + ThemeSheet.of(x, patterns).version())
            .orElse("/theme.css?v=" + ThemeSheet.federal(patterns).version()),
        Assets.path("portal.css"),
        Assets.path("console.css"),
        Assets.path("js/theme.js"),
        List.of(
            Assets.path("js/portal.js"),
            Assets.path("js/console.js"),
            Assets.path("js/typed.js"),
            Assets.path("js/upload.js"),
            Assets.path("js/watch.js")),
        Assets.path("js/htmx.min.js"),
        Optional.empty());
  }

  /** A link to a page. */
  ConsoleFrame.Item item(String label, String href) {
    return new ConsoleFrame.Item(label, href, Optional.empty(), language.getLanguage());
  }

  /** What there is to do, and what one must be allowed to. */
  private enum Section {
    DATASETS("datasets", "", Permission.READ_DRAFTS),
    JOBS("jobs", "/jobs", Permission.READ_DRAFTS),
    PLAN("plan", "/plan", Permission.READ_DRAFTS),
    CATALOG("catalog", "/catalog", Permission.EDIT_CATALOG),
    PAGES("pages", "/pages", Permission.EDIT_CATALOG),
    PEOPLE("people", "/people", Permission.MANAGE_PEOPLE),
    PROFILE("profile", "/profile", Permission.MANAGE_PORTAL),
    SETTINGS("settings", "/settings", Permission.MANAGE_PORTAL),
    HOSTS("hosts", "/hosts", Permission.MANAGE_HOSTS),
    TOKENS("tokens", "/tokens", Permission.MANAGE_TOKENS),
    USAGE("usage", "/usage", Permission.READ_USAGE),
    VISITS("visits", "/visits", Permission.SEE_VISITS),
    JOURNAL("journal", "/journal", Permission.READ_JOURNAL),
    ARCHIVE("archive", "/archive", Permission.EXPORT),
    FEDERATION("federation", "/federation", Permission.READ_FEDERATION),
    ONBOARDING("onboarding", "/onboarding", Permission.ONBOARD),
    ROLLS("rolls", "/rolls", Permission.ONBOARD),
    ANALYSTS("analysts", "/analysts", Permission.MANAGE_ACCOUNTS),
    ACCOUNTS("accounts", "/accounts", Permission.MANAGE_ACCOUNTS);

    private static final Set<Permission> OUTSIDE =
        EnumSet.of(Permission.READ_FEDERATION, Permission.ONBOARD, Permission.MANAGE_ACCOUNTS);

    private final String key;
    private final String page;
    private final Permission needs;

    Section(String key, String page, Permission needs) {
      this.key = key;
      this.page = page;
      this.needs = needs;
    }

    boolean isInTenant() {
      return !OUTSIDE.contains(needs);
    }
  }
}
