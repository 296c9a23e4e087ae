package org.cabildo.problem;

/**
 * Every way an operation can fail. A code is a promise to clients: it is never renamed and never
 * reused. Its text lives in {@code messages_es.properties} and {@code messages_en.properties} under
 * the key {@link #key()}; a missing text fails a test.
 */
public enum ErrorCode {
  /** Nothing there, or nothing this caller may know of. */
  NOT_FOUND(Kind.USER),
  /** The tenant does not exist. */
  TENANT_NOT_FOUND(Kind.USER),
  /** The request carries no identity and the operation needs one. */
  UNAUTHENTICATED(Kind.USER),
  /** The caller is known and may not do this. */
  DENIED(Kind.USER),
  /** The token is unknown, revoked, expired or malformed. */
  TOKEN_INVALID(Kind.USER),
  /** A form did not come from a page of this console, or its session is over. */
  FORM_INVALID(Kind.USER),
  /** The invitation is unknown, used, revoked, expired or for somebody else. */
  INVITATION_INVALID(Kind.USER),
  /** A tenant keeps at least one administrator. */
  LAST_ADMINISTRATOR(Kind.USER),
  /** Something with this name exists already. */
  CONFLICT(Kind.USER),
  /** The object changed since the caller read it. */
  STALE(Kind.USER),
  /** A member of the request is missing, of the wrong shape or out of range. */
  INVALID(Kind.USER),
  /** The request has a parameter or member that the operation does not know. */
  UNKNOWN_PARAMETER(Kind.USER),
  /** The query names a column that the table does not have. */
  UNKNOWN_COLUMN(Kind.USER),
  /** The query compares or aggregates a column in a way its type does not allow. */
  WRONG_TYPE(Kind.USER),
  /** The query cannot be read. */
  SYNTAX(Kind.USER),
  /** The cursor was not made by this query on this version. */
  CURSOR_INVALID(Kind.USER),
  /** The request body is not what its media type says. */
  MALFORMED(Kind.USER),
  /** The file holds no table. */
  FILE_EMPTY(Kind.USER),
  /** The file is not a table that can be read. */
  FILE_UNREADABLE(Kind.USER),
  /** The file or request is larger than allowed. */
  TOO_LARGE(Kind.USER),
  /** The table has more columns, rows or longer cells than allowed. */
  TABLE_LIMIT(Kind.USER),
  /** Too many rows could not be read with the types of their columns. */
  TOO_MANY_REJECTED(Kind.USER),
  /** The columns differ from the current version in a way that the dataset's policy forbids. */
  SCHEMA_CHANGED(Kind.USER),
  /** The rows hold personal data, and nobody decided that they may be published. */
  PERSONAL_DATA(Kind.USER),
  /** Somebody else has to agree before this is published. */
  REVIEW_REQUIRED(Kind.USER),
  /** The caller asked for it, so that somebody else has to decide. */
  OWN_REQUEST(Kind.USER),
  /** A person has to decide, and behind the caller stands none whom the tenant knows. */
  PERSON_REQUIRED(Kind.USER),
  /** The file could not be fetched from the address that was given. */
  FETCH_FAILED(Kind.USER),
  /** The archive of a tenant is not as it was signed, or not one that can be taken in. */
  ARCHIVE_REFUSED(Kind.USER),
  /** The tenant has no room left. */
  QUOTA(Kind.USER),
  /** The method does not apply to this address. */
  METHOD_NOT_ALLOWED(Kind.USER),
  /** No representation in a media type the caller accepts. */
  NOT_ACCEPTABLE(Kind.USER),
  /** The media type of the request body is not understood here. */
  UNSUPPORTED_MEDIA_TYPE(Kind.USER),
  /** The host name belongs to no portal of this installation. */
  MISDIRECTED(Kind.USER),
  /** The request is not well-formed HTTP, or could be read in two ways. */
  BAD_REQUEST(Kind.USER),
  /** The caller's condition on the state of the object does not hold. */
  PRECONDITION_FAILED(Kind.USER),
  /** The idempotency key was used for another request. */
  IDEMPOTENCY_KEY_REUSED(Kind.USER),
  /** The request with this idempotency key is still being carried out. */
  IDEMPOTENCY_KEY_BUSY(Kind.RESOURCES),
  /** The requested part of the file does not exist. */
  RANGE_NOT_SATISFIABLE(Kind.USER),
  /** The query took longer than allowed. */
  QUERY_TIMEOUT(Kind.RESOURCES),
  /** The queries of the tenant took all the time that they have on a day. */
  QUERY_QUOTA(Kind.RESOURCES),
  /** The server has no room left for files. */
  STORAGE_FULL(Kind.RESOURCES),
  /** The server is busy or starting. */
  UNAVAILABLE(Kind.RESOURCES),
  /** Too many requests by this caller. */
  RATE_LIMITED(Kind.RESOURCES),
  /** A stored file differs from what was published. */
  FILE_CORRUPT(Kind.INTERNAL),
  /** A defect of the server. */
  INTERNAL(Kind.INTERNAL);

  /** Who can do something about it. */
  public enum Kind {
    /** The caller. */
    USER,
    /** The developers. */
    INTERNAL,
    /** The operator, or time. */
    RESOURCES
  }

  private final Kind kind;

  ErrorCode(Kind kind) {
    this.kind = kind;
  }

  /** Who can do something about it. */
  public Kind kind() {
    return kind;
  }

  /** The public, stable name: {@code unknown-column} for {@link #UNKNOWN_COLUMN}. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
