package org.cabildo.hosting;

import java.net.URI;
import java.time.Instant;

/**
 * A host name that a tenant says is its own. It is proven by either of two places where only its
 * owner can put the token.
 *
 * @param host in ASCII and lower case, without port: {@code datos.xalapa.gob.mx}
 * @param token 40 hexadecimal digits, by chance
 * @param askedAt when it was claimed
 * @param expiresAt from when on it is forgotten, if it is not proven
 */
public record HostClaim(String host, String token, Instant askedAt, Instant expiresAt) {
  /** The name whose TXT record may hold the token. */
  public String record() {
    return "_cabildo-challenge." + host;
  }

  /** The file that may hold the token, while another server answers under that name. */
  public URI file() {
    return URI.create("http://" + host + "/.well-known/cabildo-challenge.txt");
  }
}
