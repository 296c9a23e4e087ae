package org.cabildo.server.launch;

/** Why the server does not start, said in Spanish and English, with the exit code to leave with. */
public final class LaunchFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String spanish;
  private final String english;
  private final int exitCode;

  private LaunchFailure(int exitCode, String spanish, String english) {
    super(english);
    this.exitCode = exitCode;
    this.spanish = spanish;
    this.english = english;
  }

  /** The start was asked for correctly and is not possible: exit code 1. */
  static LaunchFailure impossible(String spanish, String english) {
    return new LaunchFailure(1, spanish, english);
  }

  /** The command line or a setting is wrong: exit code 2. */
  static LaunchFailure wrongUse(String spanish, String english) {
    return new LaunchFailure(2, spanish, english);
  }

  LaunchFailure causedBy(Throwable cause) {
    initCause(cause);
    return this;
  }

  String spanish() {
    return spanish;
  }

  String english() {
    return english;
  }

  int exitCode() {
    return exitCode;
  }
}
