package org.cabildo.server.console;

import org.cabildo.catalog.DatasetState;
import org.cabildo.catalog.RequestState;
import org.cabildo.commitment.CommitmentState;
import org.cabildo.editorial.PageState;
import org.cabildo.imports.ImportState;

/**
 * The state of a dataset, an import, a request to publish or a commitment in a word, a shape and a
 * colour.
 *
 * @param key {@code draft}, {@code published}, {@code withdrawn}; {@code queued}, {@code running}
 *     …; {@code committed} …
 * @param word what people read
 * @param icon its shape
 */
public record StateView(String key, String word, String icon) {
  /** Key of an import whose file is good and whose people have to decide something. */
  static final String WAITING = "waiting";

  static StateView waiting(Desk desk) {
    return new StateView(WAITING, desk.t().of("state." + WAITING), "info");
  }

  static StateView of(DatasetState state, Desk desk) {
    return new StateView(
        state.key(),
        desk.t().of("state." + state.key()),
        switch (state) {
          case DRAFT -> "pencil";
          case PUBLISHED -> "circle-check";
          case WITHDRAWN -> "x";
        });
  }

  static StateView of(ImportState state, Desk desk) {
    return new StateView(
        state.key(),
        desk.t().of("state." + state.key()),
        switch (state) {
          case QUEUED -> "clock";
          case RUNNING -> "database";
          case SUCCEEDED -> "circle-check";
          case REFUSED, FAILED -> "circle-alert";
          case CANCELLED -> "x";
        });
  }

  static StateView of(RequestState state, Desk desk) {
    return new StateView(
        state.key(),
        desk.t().of("review.state." + state.key()),
        switch (state) {
          case IN_REVIEW -> "users";
          case SCHEDULED -> "clock";
          case PUBLISHED -> "circle-check";
          case SENT_BACK, FAILED -> "circle-alert";
          case CANCELLED, REPLACED -> "x";
        });
  }

  static StateView of(CommitmentState state, Desk desk) {
    return new StateView(
        state.key(),
        desk.t().of("plan.state." + state.key()),
        switch (state) {
          case INVENTORIED -> "pencil";
          case COMMITTED -> "calendar-days";
          case PUBLISHED -> "circle-check";
          case DROPPED -> "x";
        });
  }

  static StateView of(PageState state, Desk desk) {
    return new StateView(
        state.key(),
        desk.t().of("page.state." + state.key()),
        state == PageState.PUBLISHED ? "circle-check" : "pencil");
  }
}
