package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.catalog.DatasetDescription;
import org.cabildo.catalog.DatasetState;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.PersonalDataConsent;
import org.cabildo.problem.Problem;
import org.cabildo.table.ColumnHint;
import org.jspecify.annotations.Nullable;

/** A dataset to work on: what was understood of its file, what its columns mean, its state. */
@Path("console/tenants/{tenant}/datasets/{dataset}")
@RequestScoped
@Produces(Desk.HTML)
public class DatasetDeskPage {
  /** Characters that say of a column what it means. */
  static final int LONGEST = 1_000;

  private final Desks desks;
  private final DatasetDesks pages;
  private final Datasets datasets;

  @Inject
  DatasetDeskPage(Desks desks, DatasetDesks pages, Datasets datasets) {
    this.desks = desks;
    this.pages = pages;
    this.datasets = datasets;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DatasetDeskPage() {
    this(null, null, null);
  }

  /** The page. */
  @GET
  public Response get(
      @PathParam("dataset") String slug, @QueryParam("after") @Nullable String after) {
    return pages.page(200, slug, Optional.ofNullable(after), Optional.empty());
  }

  /** Publishes, withdraws or takes back to draft. */
  @POST
  @Path("state")
  public Response move(@PathParam("dataset") String slug, @Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    Values sent = Values.of(request);
    String wanted = sent.typed("state");
    DatasetState state =
        Arrays.stream(DatasetState.values())
            .filter(s -> s.key().equals(wanted))
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.invalid("state", "not-one-of")
                        .with("values", "draft, published, withdrawn"));
    switch (state) {
      case PUBLISHED -> {
        if (lacksReason(sent)) {
          return pages.unexplained(slug);
        }
        datasets.show(slug, consent(sent));
      }
      case WITHDRAWN -> datasets.withdraw(slug, sent.required("reason"));
      case DRAFT -> datasets.redraft(slug, sent.text("reason"));
    }
    return desk.go(desk.href("/datasets/" + slug) + "?after=" + state.key());
  }

  /** Keeps what the columns mean. */
  @POST
  @Path("columns")
  public Response explain(@PathParam("dataset") String slug, @Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    Values sent = Values.of(request);
    DatasetDescription before = datasets.find(slug).description();
    List<ColumnHint> hints = new ArrayList<>();
    for (String name : sent.all("column")) {
      ColumnHint words =
          new ColumnHint(
              name,
              text(sent, "title." + name),
              text(sent, "unit." + name),
              text(sent, "description." + name));
      hints.add(DeclaredTypes.declared(words, "type." + name, sent.typed("type." + name)));
    }
    datasets.describe(slug, before.withColumns(hints));
    return desk.go(desk.href("/datasets/" + slug) + "?after=columns#columnas");
  }

  private static Optional<String> text(Values sent, String field) {
    Optional<String> text = sent.text(field);
    if (text.filter(t -> t.length() > LONGEST).isPresent()) {
      throw Problem.invalid(field, "too-long").with("limit", LONGEST);
    }
    return text;
  }

  /** Whether somebody answers for personal data and does not say why. */
  static boolean lacksReason(Values sent) {
    return sent.text("personalData").isPresent() && sent.text("reason").isEmpty();
  }

  /** The decision that personal data may be published, when a form carries it. */
  static Optional<PersonalDataConsent> consent(Values sent) {
    return sent.text("personalData").isEmpty()
        ? Optional.empty()
        : Optional.of(new PersonalDataConsent(sent.required("reason")));
  }
}
