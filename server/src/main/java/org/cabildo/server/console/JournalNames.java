package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.cabildo.identity.ApiToken;
import org.cabildo.identity.People;
import org.cabildo.identity.ServiceAccounts;
import org.cabildo.identity.Tokens;

/** What those are called who do something in a tenant. */
@RequestScoped
class JournalNames {
  private final People people;
  private final ServiceAccounts programs;
  private final Tokens tokens;

  @Inject
  JournalNames(People people, ServiceAccounts programs, Tokens tokens) {
    this.people = people;
    this.programs = programs;
    this.tokens = tokens;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected JournalNames() {
    this(null, null, null);
  }

  /** Names by subject, of those who still have a role or a token here. */
  Map<String, String> of(Desk desk) {
    Map<String, String> names = new HashMap<>();
    programs.list().forEach(program -> names.put(program.subject(), program.name()));
    people.list().forEach(member -> names.put(member.subject(), member.name()));
    String place = desk.tenant().map(t -> t.id().value()).orElse("");
    for (ApiToken token : tokens.list()) {
      names.put("token:" + place + "/" + token.id(), desk.t().of("journal.token", token.label()));
    }
    return names;
  }
}
