package org.cabildo.reader;

import java.io.IOException;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** The ways in which this room says no. */
final class Refusal {
  private Refusal() {}

  /** The file is something else; {@code what} is a key of the messages. */
  static Problem notATable(String what) {
    return Problem.of(ErrorCode.FILE_UNREADABLE)
        .with("reason", "not-a-table")
        .with("what", what)
        .with("line", 1);
  }

  /** The file says what it is but breaks off or contradicts itself. */
  static Problem damaged(SourceFormat format, Throwable cause) {
    return Problem.of(ErrorCode.FILE_UNREADABLE, cause)
        .with("reason", "damaged")
        .with("format", format.key());
  }

  static Problem damaged(SourceFormat format, String why) {
    return damaged(format, new IOException(why));
  }

  /** The file asks for a password. */
  static Problem encrypted() {
    return Problem.of(ErrorCode.FILE_UNREADABLE).with("reason", "encrypted");
  }

  /** The file holds more than one table in one sheet, or a form. */
  static Problem notOneTable(long line) {
    return Problem.of(ErrorCode.FILE_UNREADABLE).with("reason", "not-one-table").with("line", line);
  }

  static Problem limit(long limit, String what, long line) {
    return Problem.of(ErrorCode.TABLE_LIMIT)
        .with("limit", limit)
        .with("what", what)
        .with("line", line);
  }

  static Problem empty() {
    return Problem.of(ErrorCode.FILE_EMPTY);
  }
}
