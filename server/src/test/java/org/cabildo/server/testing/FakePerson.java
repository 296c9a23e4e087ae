package org.cabildo.server.testing;

import java.util.List;

/**
 * Somebody whom the {@link FakeIssuer} knows.
 *
 * @param id what the issuer calls the person
 * @param name how the person is called
 * @param email address, verified if there is one
 * @param roles in the realm
 * @param session what the issuer calls the session
 */
public record FakePerson(String id, String name, String email, List<String> roles, String session) {
  /** Somebody with a name and nothing else. */
  public static FakePerson named(String id, String name) {
    return new FakePerson(id, name, "", List.of(), "session-of-" + id);
  }

  /** The same person with a verified address. */
  public FakePerson at(String address) {
    return new FakePerson(id, name, address, roles, session);
  }

  /** The same person with a role in the realm. */
  public FakePerson with(String role) {
    return new FakePerson(id, name, email, List.of(role), session);
  }
}
