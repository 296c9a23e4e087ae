package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.cabildo.identity.ApiToken;
import org.cabildo.identity.Member;
import org.cabildo.identity.People;
import org.cabildo.identity.Tokens;

/** What those are called who do something in a tenant. */
@RequestScoped
class JournalNames {
  private final People people;
  private final Tokens tokens;

  @Inject
  JournalNames(People people, Tokens tokens) {
    this.people = people;
    this.tokens = tokens;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected JournalNames() {
    this(null, null);
  }

  /** Names by subject, of those who still have a role or a token here. */
  Map<String, String> of(Desk desk) {
    Map<String, String> names =
        people.list().stream().collect(Collectors.toMap(Member::subject, Member::name));
    String place = desk.tenant().map(t -> t.id().value()).orElse("");
    for (ApiToken token : tokens.list()) {
      names.put("token:" + place + "/" + token.id(), desk.t().of("journal.token", token.label()));
    }
    return names;
  }
}
