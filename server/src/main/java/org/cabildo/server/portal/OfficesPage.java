package org.cabildo.server.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.cabildo.catalog.Offices;
import org.cabildo.catalog.Offices.OfficeFigures;

/** All offices of a tenant. */
@Path("{tenant}/offices")
@RequestScoped
@Produces(Html.TYPE)
public class OfficesPage {
  private final Sites sites;
  private final Offices offices;

  @Inject
  OfficesPage(Sites sites, Offices offices) {
    this.sites = sites;
    this.offices = offices;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected OfficesPage() {
    this(null, null);
  }

  /** The page. */
  @GET
  public Response get(@Context UriInfo uri) {
    return Html.page("offices", view(sites.tenant(uri), offices.list()));
  }

  static OfficesView view(Site site, List<OfficeFigures> offices) {
    Texts t = site.texts();
    return new OfficesView(
        site.frame(new Site.Head(t.of("nav.offices"), t.of("offices.lead"), "/offices", "offices")),
        offices.stream()
            .map(
                o ->
                    new OfficesView.Entry(
                        site.in(o.office().name()),
                        o.office().name().languageIn(site.language()),
                        site.href("/offices/" + o.office().slug()),
                        Card.firstSentence(site.in(o.office().description()), site.language()),
                        t.count("datasets", o.datasets(), site.formats().number(o.datasets()))))
            .toList());
  }
}
