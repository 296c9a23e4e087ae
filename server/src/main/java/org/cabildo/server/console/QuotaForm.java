package org.cabildo.server.console;

import java.util.EnumMap;
import java.util.Map;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Quota;
import org.cabildo.tenancy.Quota.Measure;
import org.cabildo.tenancy.Usage;

/** The form of the limits that are a tenant's own; an empty field is as in the installation. */
final class QuotaForm {
  private QuotaForm() {}

  static Values of(Usage usage) {
    Values values = Values.none();
    for (Measure measure : Measure.values()) {
      Usage.Use use = usage.of(measure);
      if (use.origin() == Usage.Origin.TENANT) {
        values = values.with(measure.key(), String.valueOf(use.limit().orElse(0)));
      }
    }
    return values;
  }

  /**
   * What was filled in.
   *
   * @throws Problem {@code invalid}
   */
  static Quota quota(Values sent) {
    Map<Measure, Long> most = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      sent.text(measure.key()).ifPresent(text -> most.put(measure, number(measure.key(), text)));
    }
    return new Quota(most);
  }

  private static long number(String field, String text) {
    try {
      return Long.parseLong(text.replaceAll("[\\s,.']", ""));
    } catch (NumberFormatException e) {
      throw Problem.invalid(field, "not-a-whole-number");
    }
  }
}
