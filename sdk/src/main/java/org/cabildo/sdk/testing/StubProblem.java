package org.cabildo.sdk.testing;

/** What becomes an answer of {@code application/problem+json}. */
final class StubProblem extends RuntimeException {
  private final int status;
  private final String code;

  StubProblem(int status, String code, String detail) {
    super(detail);
    this.status = status;
    this.code = code;
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }
}
