package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cabildo.server.testing.CabildoProcess;
import org.cabildo.server.testing.FakeNames;
import org.postgresql.Driver;

/**
 * A server of its own with one operator, who has changed the one-time password, and the means to
 * make governments and people on it. Started when the first test asks.
 */
final class Town {
  /** The operator's password, after the one-time one. */
  static final String PASSWORD = "la plaza tiene cuatro bancas";

  /** In parts of that size a page sends a file. */
  static final int PART_BYTES = 65_536;

  private static final Pattern DATABASE = Pattern.compile("embedded database ready on port (\\d+)");
  private static final Pattern INVITATION = Pattern.compile("/console/invitations/(inv_[\\w-]+)");

  private static Town instance;

  private final CabildoProcess process;

  /** Where a signed-in person was sent who had not changed the one-time password. */
  final String firstStep;

  private Town(CabildoProcess process) {
    this.process = process;
    Person operator = new Person(process.url());
    signIn(operator, "admin", process.administratorPassword());
    firstStep = operator.get("/console/onboarding").location();
    operator.get("/console/password");
    operator.post(
        "/console/password",
        Map.of(
            "current", process.administratorPassword(), "password", PASSWORD, "again", PASSWORD));
  }

  static synchronized Town get() {
    if (instance == null) {
      CabildoProcess process =
          CabildoProcess.launchExactly(
              CabildoProcess.freshDataFolder("console"),
              List.of("--port", "0", "--no-demo"),
              Map.of(
                  "CABILDO_CONSOLE_PART_BYTES", String.valueOf(PART_BYTES),
                  "CABILDO_EGRESS_RESOLVER", FakeNames.shared().address()));
      process.awaitReady();
      instance = new Town(process);
    }
    return instance;
  }

  /** Runs the jar on the same folder with other arguments, and does not wait. */
  CabildoProcess command(String... arguments) {
    return CabildoProcess.launchExactly(process.dataFolder(), List.of(arguments));
  }

  URI url() {
    return process.url();
  }

  /** Whoever has the secret of a session, and nothing else. */
  Person bearing(String session) {
    Person person = stranger();
    person.cookies().put("cabildo-session", session);
    return person;
  }

  Person stranger() {
    return new Person(process.url());
  }

  Person operator() {
    Person operator = stranger();
    signIn(operator, "admin", PASSWORD);
    return operator;
  }

  /** Signs somebody in with the form; fails when it is refused. */
  static void signIn(Person person, String login, String password) {
    person.get("/console/sign-in");
    assertThat(
            person.post("/console/sign-in", Map.of("login", login, "password", password)).status())
        .isEqualTo(303);
  }

  /** The fields that open the portal of a place. */
  static Map<String, String> definition(String id, String administrator) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", "Municipio de " + id);
    fields.put("id", id);
    fields.put("description", "Lo que publica " + id + ".");
    fields.put("place.level", "municipality");
    fields.put("place.country", "MX");
    fields.put("place.name", id);
    fields.put("place.code", "30038");
    fields.put("coordinates", "19.45, -96.96");
    fields.put("timeZone", "America/Mexico_City");
    fields.put("contactEmail", "datos@" + id + ".example");
    fields.put("email", administrator);
    fields.put("languages", "es");
    fields.put("license", "CC-BY-4.0");
    fields.put("theme.fonts", "system");
    fields.put("theme.seed", "#7a3b10");
    return fields;
  }

  /** Opens a portal, and gives its first administrator, who joined. */
  Person open(String id) {
    Person operator = operator();
    operator.get("/console/onboarding");
    String email = "alcaldia@" + id + ".example";
    Person.Answer opened = operator.post("/console/onboarding", definition(id, email));
    assertThat(opened.status()).isEqualTo(201);
    return join(invitation(opened), "Alcaldía de " + id);
  }

  /** Invites somebody in the name of an administrator, and gives the person, who joined. */
  Person invite(Person administrator, String tenant, String role, String office) {
    String place = "/console/tenants/" + tenant + "/people";
    administrator.get(place);
    Person.Answer invited =
        administrator.post(
            place + "/invitations",
            Map.of(
                "email",
                role + "-" + System.nanoTime() + "@" + tenant + ".example",
                "role",
                role,
                "office",
                office));
    assertThat(invited.status()).isEqualTo(201);
    return join(invitation(invited), "Quien es " + role);
  }

  /** The token in the link that a page shows. */
  static String invitation(Person.Answer page) {
    Matcher link = INVITATION.matcher(page.text());
    assertThat(link.find()).as(page.text()).isTrue();
    return link.group(1);
  }

  /** Joins with a new account. */
  Person join(String token, String name) {
    Person person = stranger();
    person.get("/console/invitations/" + token);
    assertThat(
            person
                .post(
                    "/console/invitations/" + token,
                    Map.of("name", name, "password", PASSWORD, "again", PASSWORD))
                .location())
        .startsWith("/console/tenants/");
    return person;
  }

  /** Makes an office of that short name. */
  static void makeOffice(Person editor, String tenant, String slug) {
    String form = "/console/tenants/" + tenant + "/catalog/office";
    editor.get(form);
    assertThat(editor.post(form, Map.of("name", "Dependencia " + slug, "slug", slug)).status())
        .isEqualTo(303);
  }

  /** Describes a dataset of an office. */
  static void describe(Person publisher, String tenant, String slug, String office) {
    String form = "/console/tenants/" + tenant + "/describe";
    publisher.get(form);
    assertThat(publisher.post(form, description(slug, office)).location())
        .startsWith("/console/tenants/" + tenant + "/datasets/" + slug);
  }

  /** The fields that describe a dataset. */
  static Map<String, String> description(String slug, String office) {
    return Map.of(
        "title",
        "Datos de " + slug,
        "slug",
        slug,
        "description",
        "Para la prueba",
        "office",
        office,
        "frequency",
        "monthly");
  }

  /** Whether the server keeps a file of that content. */
  boolean keeps(String content) {
    try (Stream<Path> files = Files.walk(process.dataFolder().resolve("files"))) {
      String digest =
          HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance("SHA-256")
                      .digest(content.getBytes(StandardCharsets.UTF_8)));
      return files.anyMatch(file -> file.getFileName().toString().contains(digest));
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Moves time for what the database keeps: a statement on it by its owner. */
  void inDatabase(String statement, String argument) {
    Properties owner = new Properties();
    owner.setProperty("user", "postgres");
    Matcher port = DATABASE.matcher(process.output());
    assertThat(port.find()).isTrue();
    try {
      owner.setProperty(
          "password", Files.readString(process.dataFolder().resolve("database-password")).strip());
      try (Connection connection =
              new Driver()
                  .connect("jdbc:postgresql://127.0.0.1:" + port.group(1) + "/cabildo", owner);
          PreparedStatement prepared = connection.prepareStatement(statement)) {
        prepared.setString(1, argument);
        assertThat(prepared.executeUpdate()).as(statement).isPositive();
      }
    } catch (Exception e) {
      throw new AssertionError(statement, e);
    }
  }
}
