package org.cabildo.server.launch;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What follows {@code --verify-journal} on the command line: tenants, or none for all. */
final class JournalOptions {
  private JournalOptions() {}

  static Command parse(Deque<String> rest, Properties properties, Map<String, String> environment) {
    List<String> tenants = new ArrayList<>();
    while (!rest.isEmpty()) {
      String tenant = rest.removeFirst();
      if (tenant.startsWith("-")) {
        throw LaunchFailure.wrongUse(
            "opción desconocida: " + tenant + " (véase --help)",
            "unknown option: " + tenant + " (see --help)");
      }
      tenants.add(tenant);
    }
    Settings.check(properties, environment);
    return new Command.VerifyJournal(List.copyOf(tenants));
  }
}
