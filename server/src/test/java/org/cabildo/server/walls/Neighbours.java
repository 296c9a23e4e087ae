package org.cabildo.server.walls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.access.Caller;
import org.cabildo.access.Role;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetDescription;
import org.cabildo.catalog.DatasetState;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.Frequency;
import org.cabildo.catalog.Office;
import org.cabildo.catalog.Offices;
import org.cabildo.catalog.Onboarding;
import org.cabildo.catalog.PersonalDataConsent;
import org.cabildo.catalog.PublicationRequests;
import org.cabildo.catalog.PublicationRules;
import org.cabildo.catalog.PublicationTerms;
import org.cabildo.catalog.PublicationWish;
import org.cabildo.catalog.Quotas;
import org.cabildo.catalog.Readership;
import org.cabildo.catalog.ReviewRule;
import org.cabildo.catalog.Theme;
import org.cabildo.commitment.CommitmentDescription;
import org.cabildo.commitment.Commitments;
import org.cabildo.editorial.PageDescription;
import org.cabildo.editorial.PageState;
import org.cabildo.editorial.Pages;
import org.cabildo.hosting.OwnHosts;
import org.cabildo.idempotency.Claim;
import org.cabildo.idempotency.Kept;
import org.cabildo.idempotency.RequestKey;
import org.cabildo.idempotency.Requests;
import org.cabildo.identity.ApiToken;
import org.cabildo.identity.Invitations;
import org.cabildo.identity.ServiceAccounts;
import org.cabildo.identity.Tokens;
import org.cabildo.identity.Visits;
import org.cabildo.imports.ImportJob;
import org.cabildo.imports.ImportJobs;
import org.cabildo.imports.Uploads;
import org.cabildo.refresh.Refreshes;
import org.cabildo.refresh.SourceTerms;
import org.cabildo.table.ColumnHint;
import org.cabildo.table.TableQuery;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.Quota;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Two governments with the same names of everything, one row or more in every tenant table, and the
 * word {@link #CANARY} of each in all its texts. Made through the verbs alone; a new entity needs a
 * verb called here, or {@code WallsIT} says that it has no rows to judge by.
 */
@ApplicationScoped
public class Neighbours {
  static final TenantId OURS = new TenantId("muro-propio");
  static final TenantId THEIRS = new TenantId("muro-ajeno");
  static final Caller SYSTEM = Caller.system("walls");
  static final String CANARY = "canario-";

  /** Published by both; they have two more, of which one is a draft. */
  static final String SHARED = "luminarias";

  static final String ONLY_THEIRS = "solo-ajeno";
  static final String TO_COME = "por-publicar";
  static final String THEIR_DRAFT = "borrador-ajeno";

  private final Onboarding onboarding;
  private final Offices offices;
  private final Datasets datasets;
  private final Readership readership;
  private final Tokens tokens;
  private final Invitations invitations;
  private final ServiceAccounts programs;
  private final Requests requests;
  private final ImportJobs jobs;
  private final Uploads uploads;
  private final Refreshes refreshes;
  private final Commitments commitments;
  private final PublicationRequests publications;
  private final PublicationRules rules;
  private final Quotas quotas;
  private final Visits visits;
  private final Pages pages;
  private final OwnHosts hosts;
  private final Scopes scopes;
  private volatile @Nullable ApiToken theirToken;

  @Inject
  public Neighbours(
      Onboarding onboarding,
      Offices offices,
      Datasets datasets,
      Readership readership,
      Tokens tokens,
      Invitations invitations,
      ServiceAccounts programs,
      Requests requests,
      ImportJobs jobs,
      Uploads uploads,
      Refreshes refreshes,
      Commitments commitments,
      PublicationRequests publications,
      PublicationRules rules,
      Quotas quotas,
      Visits visits,
      Pages pages,
      OwnHosts hosts,
      Scopes scopes) {
    this.onboarding = onboarding;
    this.offices = offices;
    this.datasets = datasets;
    this.readership = readership;
    this.tokens = tokens;
    this.invitations = invitations;
    this.programs = programs;
    this.requests = requests;
    this.jobs = jobs;
    this.uploads = uploads;
    this.refreshes = refreshes;
    this.commitments = commitments;
    this.publications = publications;
    this.rules = rules;
    this.quotas = quotas;
    this.visits = visits;
    this.pages = pages;
    this.hosts = hosts;
    this.scopes = scopes;
  }

  /** For the container's proxy only. */
  protected Neighbours() {
    this(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null);
  }

  /** Lets both move in, the first time, and gives the public part of a token of theirs. */
  synchronized String moveIn() {
    if (theirToken == null) {
      settle(OURS, List.of(SHARED));
      theirToken = settle(THEIRS, List.of(SHARED, ONLY_THEIRS));
      scopes.as(THEIRS, SYSTEM, () -> publish(THEIRS, THEIR_DRAFT, DatasetState.DRAFT));
    }
    return theirToken.id();
  }

  private ApiToken settle(TenantId id, List<String> slugs) {
    scopes.asPlatform(SYSTEM, () -> onboarding.open(tenant(id)));
    return scopes.as(
        id,
        SYSTEM,
        () -> {
          offices.put(new Office("obras", text(id), text(id), Optional.empty(), Optional.empty()));
          offices.putTheme(new Theme("ciudad", text(id), "folder"));
          slugs.forEach(slug -> publish(id, slug, DatasetState.PUBLISHED));
          slugs.forEach(slug -> promise(id, slug));
          slugs.forEach(
              slug ->
                  pages.put(new PageDescription(slug, text(id), text(id), 0, PageState.PUBLISHED)));
          hosts.ask("datos." + id + ".example");
          readership.flush();
          invitations.join(
              invitations.issue(id + "@muro.example", Role.EDITOR, Optional.empty()).token(),
              CANARY + id,
              "cuatro palabras al azar");
          programs.assign("carga", CANARY + id, Role.PUBLISHER, Optional.empty());
          Claim claim = requests.claim(RequestKey.of("walls", CANARY + id));
          requests.begin(claim);
          requests.complete(
              claim, new Kept("walls", (CANARY + id).getBytes(StandardCharsets.UTF_8)));
          requests.leave(claim);
          PublicationTerms terms = PublicationTerms.plain();
          jobs.submit(SHARED, rows(id), CANARY + id + ".csv", terms);
          uploads.announce(SHARED, new ImportJob.SentFile(CANARY + id + ".csv", 1), terms);
          refreshes.set(
              SHARED,
              new SourceTerms(
                  "https://" + id + ".example/" + CANARY + id, "P1D", Optional.empty(), true));
          schedule(id);
          rules.demand(ReviewRule.ANOTHER_PERSON);
          visits.begin(CANARY + id);
          ask(SHARED);
          quotas.set(new Quota(Map.of(Quota.Measure.DATASETS, 100L)));
          return tokens
              .issue(Role.PUBLISHER, Optional.of("obras"), CANARY + id, Optional.empty())
              .token();
        });
  }

  /** A question, and the time that it took. */
  private void ask(String slug) {
    datasets.rows(datasets.find(slug).current().orElseThrow(), TableQuery.all()).close();
    quotas.countQueries();
  }

  private Dataset publish(TenantId id, String slug, DatasetState state) {
    Dataset dataset = datasets.create(description(id, slug), state);
    datasets.upload(
        slug,
        rows(id),
        CANARY + id + ".csv",
        new PublicationTerms(
            Optional.empty(),
            Optional.of(new PersonalDataConsent(CANARY + id)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    readership.viewed(dataset);
    readership.downloaded(dataset);
    return dataset;
  }

  /** A draft that is to be published later. */
  private void schedule(TenantId id) {
    publish(id, TO_COME, DatasetState.DRAFT);
    Instant later = Instant.now().plus(Duration.ofDays(30));
    publications.ask(
        TO_COME,
        new PublicationWish(Optional.of(later), Optional.of(CANARY + id), Optional.empty()));
  }

  /** A commitment whose date was moved, and that became the dataset of that name. */
  private void promise(TenantId id, String slug) {
    LocalDate due = LocalDate.of(2030, 1, 31);
    commitments.put(
        new CommitmentDescription(
            slug,
            text(id),
            text(id),
            Optional.of(text(id)),
            "obras",
            CANARY + id,
            Frequency.MONTHLY,
            Optional.of(CANARY + id)));
    commitments.commit(slug, due, Optional.empty());
    commitments.commit(slug, due.plusMonths(1), Optional.of(CANARY + id));
    commitments.link(slug, slug);
  }

  private static InputStream rows(TenantId id) {
    return new ByteArrayInputStream(
        ("zona,nota,correo\n1," + CANARY + id + ",vecina@example.com\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static DatasetDescription description(TenantId id, String slug) {
    return new DatasetDescription(
        slug,
        text(id),
        text(id),
        "obras",
        List.of("ciudad"),
        List.of(CANARY + id),
        Optional.empty(),
        Frequency.MONTHLY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(CANARY + id),
        List.of(
            new ColumnHint("nota", Optional.of(CANARY + id), Optional.empty(), Optional.empty())),
        false);
  }

  private static Tenant tenant(TenantId id) {
    return new Tenant(
        id,
        text(id),
        new Tenant.Place("MX", "30001", "Muro " + id, Tenant.Level.MUNICIPALITY, 19, -96),
        text(id),
        "datos@muro.example",
        ZoneId.of("America/Mexico_City"),
        List.of("es", "en"),
        "CC-BY-4.0",
        new Tenant.Theme("#235b4e", "system"),
        Optional.empty(),
        List.of(id + ".example"),
        List.of(),
        false,
        Instant.EPOCH);
  }

  private static LocalText text(TenantId id) {
    return new LocalText(CANARY + id, CANARY + id);
  }
}
