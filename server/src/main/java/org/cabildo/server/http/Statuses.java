package org.cabildo.server.http;

import org.cabildo.problem.ErrorCode;

/** The HTTP status of each problem. */
public final class Statuses {
  private Statuses() {}

  /** The status that an answer with this problem has. */
  public static int of(ErrorCode code) {
    return switch (code) {
      case NOT_FOUND, TENANT_NOT_FOUND, INVITATION_INVALID -> 404;
      case UNAUTHENTICATED, TOKEN_INVALID -> 401;
      case DENIED, FORM_INVALID, OWN_REQUEST, PERSON_REQUIRED -> 403;
      case CONFLICT,
          STALE,
          SCHEMA_CHANGED,
          PERSONAL_DATA,
          REVIEW_REQUIRED,
          LAST_ADMINISTRATOR,
          IDEMPOTENCY_KEY_BUSY ->
          409;
      case PRECONDITION_FAILED -> 412;
      case INVALID,
          UNKNOWN_PARAMETER,
          UNKNOWN_COLUMN,
          WRONG_TYPE,
          SYNTAX,
          CURSOR_INVALID,
          MALFORMED,
          BAD_REQUEST ->
          400;
      case FILE_EMPTY,
          FILE_UNREADABLE,
          TABLE_LIMIT,
          TOO_MANY_REJECTED,
          ARCHIVE_REFUSED,
          IDEMPOTENCY_KEY_REUSED ->
          422;
      case TOO_LARGE -> 413;
      case QUOTA, STORAGE_FULL -> 507;
      case METHOD_NOT_ALLOWED -> 405;
      case NOT_ACCEPTABLE -> 406;
      case UNSUPPORTED_MEDIA_TYPE -> 415;
      case MISDIRECTED -> 421;
      case RANGE_NOT_SATISFIABLE -> 416;
      case RATE_LIMITED, QUERY_QUOTA -> 429;
      case FETCH_FAILED -> 502;
      case QUERY_TIMEOUT, UNAVAILABLE -> 503;
      case FILE_CORRUPT, INTERNAL -> 500;
    };
  }
}
