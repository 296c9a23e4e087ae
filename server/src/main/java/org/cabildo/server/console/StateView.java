package org.cabildo.server.console;

import org.cabildo.catalog.DatasetState;
import org.cabildo.imports.ImportState;

/**
 * The state of a dataset or an import in a word, a shape and a colour.
 *
 * @param key {@code draft}, {@code published}, {@code withdrawn}; {@code queued}, {@code running} …
 * @param word what people read
 * @param icon its shape
 */
public record StateView(String key, String word, String icon) {
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
}
