package org.cabildo.moving;

import java.util.List;
import org.cabildo.identity.Invitation;
import org.cabildo.tenancy.Tenant;

/**
 * A tenant that has just settled here.
 *
 * @param tenant as it is called here
 * @param installation address of where it comes from
 * @param formerly its short name there
 * @param datasets how many came along
 * @param versions of them
 * @param files of those
 * @param events of its journal, checked; this installation's own follow them
 * @param invitations of those who worked there, to be handed to them; shown once
 */
public record Arrived(
    Tenant tenant,
    String installation,
    String formerly,
    long datasets,
    long versions,
    long files,
    long events,
    List<Invitation.Issued> invitations) {
  public Arrived {
    invitations = List.copyOf(invitations);
  }
}
