package org.cabildo.server.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cabildo.catalog.License;
import org.cabildo.tenancy.Tenant;

/** About a portal. */
@Path("{tenant}/about")
@RequestScoped
@Produces(Html.TYPE)
public class AboutPage {
  private final Sites sites;

  @Inject
  AboutPage(Sites sites) {
    this.sites = sites;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected AboutPage() {
    this(null);
  }

  /** The page. */
  @GET
  public Response get(@Context UriInfo uri) {
    Site site = sites.tenant(uri);
    return Html.page("about", view(site, site.tenant().orElseThrow()));
  }

  static AboutView view(Site site, Tenant tenant) {
    Texts t = site.texts();
    String description = site.in(tenant.description());
    String api = site.links().absoluteRoot("/api/v1/tenants/" + tenant.id());
    return new AboutView(
        site.frame(
            new Site.Head(
                t.of("nav.about"),
                Card.firstSentence(description, site.language()),
                "/about",
                "about")),
        t.of("about.heading"),
        Paragraphs.of(description),
        tenant.description().languageIn(site.language()),
        facts(site, tenant),
        api,
        site.href("/developers"),
        "curl '" + api + "/datasets?limit=5'");
  }

  private static List<AboutView.Fact> facts(Site site, Tenant tenant) {
    Texts t = site.texts();
    List<AboutView.Fact> facts = new ArrayList<>();
    facts.add(new AboutView.Fact(t.of("about.who"), site.in(tenant.name()), ""));
    facts.add(
        new AboutView.Fact(
            t.of("about.contact"), tenant.contactEmail(), "mailto:" + tenant.contactEmail()));
    License.of(tenant.license())
        .ifPresent(
            l ->
                facts.add(new AboutView.Fact(t.of("about.license"), Licenses.name(l, t), l.url())));
    facts.add(
        new AboutView.Fact(
            t.of("about.languages"),
            tenant.languages().stream()
                .map(l -> t.of("language." + l))
                .collect(Collectors.joining(", ")),
            ""));
    facts.add(
        new AboutView.Fact(
            t.of("about.code"), tenant.place().code() + " · " + tenant.place().name(), ""));
    facts.add(new AboutView.Fact(t.of("about.since"), site.formats().date(tenant.since()), ""));
    return facts;
  }
}
