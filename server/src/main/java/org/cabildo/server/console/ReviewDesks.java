package org.cabildo.server.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.PersonalDataDecision;
import org.cabildo.catalog.PublicationRequest;
import org.cabildo.catalog.PublicationRequests;
import org.cabildo.catalog.PublicationRules;
import org.cabildo.catalog.ReviewRule;
import org.cabildo.identity.People;

/** Draws what becomes of a dataset's publication. */
@ApplicationScoped
public class ReviewDesks {
  private final PublicationRequests requests;
  private final PublicationRules rules;
  private final People people;
  private final FirstRows rows;

  @Inject
  ReviewDesks(PublicationRequests requests, PublicationRules rules, People people, FirstRows rows) {
    this.requests = requests;
    this.rules = rules;
    this.people = people;
    this.rows = rows;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ReviewDesks() {
    this(null, null, null, null);
  }

  /** Whether somebody else has to agree. */
  ReviewRule rule() {
    return rules.review();
  }

  /** What was understood of a version that is there already. */
  DatasetDeskView.ReportView report(Desk desk, DatasetVersion version, String slug) {
    return rows.report(desk, version, slug);
  }

  /** What is drawn of it; nothing where there is nothing to tell and nothing to do. */
  Optional<ReviewView> view(
      Desk desk,
      Dataset dataset,
      List<PersonalDataDecision> decisions,
      Optional<ReviewDesk.Mistake> mistake) {
    Optional<PublicationRequest> last = requests.last(dataset.slug());
    Optional<DatasetVersion> held =
        last.filter(request -> request.state().isOpen()).flatMap(PublicationRequest::held);
    ReviewDesk.Setting setting =
        new ReviewDesk.Setting(
            rules.review(),
            people.names(),
            desk.mayPublishFor(dataset.office().slug())
                && last.filter(requests::mayDecide).isPresent(),
            decisions);
    boolean clear = DatasetDesk.undecided(dataset, decisions).isEmpty();
    return Optional.of(
            new ReviewDesk(desk, dataset, setting, mistake)
                .view(last, held.map(version -> rows.report(desk, version, dataset.slug())), clear))
        .filter(view -> !view.isEmpty());
  }
}
