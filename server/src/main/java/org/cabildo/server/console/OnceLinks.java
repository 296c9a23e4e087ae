package org.cabildo.server.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cabildo.identity.Invitation;
import org.cabildo.server.http.Addresses;

/** Links that are shown once; absolute, because people send them on. */
@ApplicationScoped
public class OnceLinks {
  private final Addresses addresses;

  @Inject
  OnceLinks(Addresses addresses) {
    this.addresses = addresses;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected OnceLinks() {
    this(null);
  }

  /** The link of an invitation just made. */
  LinkOnceView invitation(Desk desk, Invitation.Issued issued) {
    return new LinkOnceView(
        desk.t().of("invitation.link", issued.invitation().email()),
        desk.t()
            .of("invitation.link.text", desk.formats().dateTime(issued.invitation().expiresAt())),
        addresses.of("/console/invitations/" + issued.token()));
  }
}
