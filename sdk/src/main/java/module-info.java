import org.jspecify.annotations.NullMarked;

/** Query any tenant of any Cabildo installation. Start with {@link org.cabildo.sdk.Portal}. */
@NullMarked
module org.cabildo.sdk {
  requires transitive java.net.http;
  requires com.fasterxml.jackson.databind;
  requires static org.jspecify;

  exports org.cabildo.sdk;
  exports org.cabildo.sdk.testing;
}
