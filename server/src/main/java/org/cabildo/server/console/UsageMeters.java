package org.cabildo.server.console;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cabildo.tenancy.Quota.Measure;
import org.cabildo.tenancy.Usage;

/** Limits and use in numbers and words. */
final class UsageMeters {
  private static final double NEAR = 0.8;
  private static final double LITTLE = 0.001;

  private final Desk desk;

  UsageMeters(Desk desk) {
    this.desk = desk;
  }

  List<UsageView.Meter> of(Usage usage) {
    return Arrays.stream(Measure.values())
        .map(measure -> meter(measure, usage.of(measure)))
        .toList();
  }

  private UsageView.Meter meter(Measure measure, Usage.Use use) {
    String used = amount(measure, use.used());
    String origin =
        desk.t().of(use.origin() == Usage.Origin.TENANT ? "usage.own" : "usage.installation");
    String label = desk.t().of("usage." + measure.key());
    if (use.limit().isEmpty()) {
      return new UsageView.Meter(
          label,
          desk.t().of("usage.unlimited", used),
          Optional.empty(),
          "good",
          Optional.empty(),
          origin);
    }
    double share = (double) use.used() / use.limit().getAsLong();
    return new UsageView.Meter(
        label,
        desk.t()
            .of(
                "usage.of",
                used,
                amount(measure, use.limit().getAsLong()),
                share > 0 && share < LITTLE
                    ? desk.t().of("usage.little", desk.formats().percent(LITTLE))
                    : desk.formats().percent(share)),
        Optional.of(String.valueOf(Math.min(100, Math.round(share * 100)))),
        share >= 1 ? "poor" : share >= NEAR ? "fair" : "good",
        share >= 1
            ? Optional.of(desk.t().of("usage.full"))
            : Optional.of(desk.t().of("usage.near")).filter(near -> share >= NEAR),
        origin);
  }

  private String amount(Measure measure, long amount) {
    return measure == Measure.BYTES ? desk.formats().bytes(amount) : desk.formats().number(amount);
  }
}
