package org.cabildo.tenants;

import static org.cabildo.tenants.Step.Action.CHANGE;
import static org.cabildo.tenants.Step.Action.CREATE;
import static org.cabildo.tenants.Step.Action.KEEP;
import static org.cabildo.tenants.Step.Action.NOTHING;

import java.util.Optional;
import java.util.Set;
import org.cabildo.tenants.Step.Action;
import org.cabildo.tenants.Step.Subject;

/**
 * Decides about one thing of a bundle.
 *
 * @param changedHere what the tenant's own people wrote or removed last, as the journal names it
 */
record Comparison(Set<String> changedHere) {
  static final String CHANGED_HERE = "changed-here";

  <T> Step step(Subject subject, String name, Optional<T> there, T wanted) {
    if (there.filter(wanted::equals).isPresent()) {
      return step(NOTHING, subject, name);
    }
    if (isTheirs(subject, name)) {
      return keep(subject, name, CHANGED_HERE);
    }
    return step(there.isEmpty() ? CREATE : CHANGE, subject, name);
  }

  boolean isTheirs(Subject subject, String name) {
    return changedHere.contains(subject.target(name));
  }

  static Step step(Action action, Subject subject, String name) {
    return new Step(action, subject, name, Optional.empty());
  }

  static Step keep(Subject subject, String name, String reason) {
    return new Step(KEEP, subject, name, Optional.of(reason));
  }
}
