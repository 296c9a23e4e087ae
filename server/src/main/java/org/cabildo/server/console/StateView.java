package org.cabildo.server.console;

import org.cabildo.catalog.DatasetState;

/**
 * The state of a dataset in a word, a shape and a colour.
 *
 * @param key {@code draft}, {@code published}, {@code withdrawn}
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
}
