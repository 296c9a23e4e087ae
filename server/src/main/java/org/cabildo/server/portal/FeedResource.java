package org.cabildo.server.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.cabildo.catalog.DatasetSummary;
import org.cabildo.catalog.Search;
import org.cabildo.catalog.SearchQuery;
import org.cabildo.tenancy.Tenant;

/** New and updated datasets of a portal as Atom (RFC 4287). */
@Path("{tenant}/feed.atom")
@RequestScoped
@Produces("application/atom+xml;charset=UTF-8")
public class FeedResource {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final int ENTRIES = 50;
  private final Sites sites;
  private final Search search;

  @Inject
  FeedResource(Sites sites, Search search) {
    this.sites = sites;
    this.search = search;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected FeedResource() {
    this(null, null);
  }

  /** The feed. */
  @GET
  public String get(@Context UriInfo uri) {
    Site site = sites.tenant(uri);
    return feed(
        site,
        site.tenant().orElseThrow(),
        search.search(SearchQuery.everything(SearchQuery.Sort.MODIFIED, ENTRIES)).datasets());
  }

  static String feed(Site site, Tenant tenant, List<DatasetSummary> datasets) {
    Texts t = site.texts();
    Instant updated =
        datasets.stream().findFirst().map(DatasetSummary::modifiedAt).orElse(tenant.since());
    Xml xml = new Xml().open("feed", "xmlns", ATOM, "xml:lang", site.language().getLanguage());
    xml.element("id", site.links().absolute("/feed.atom"));
    xml.element("title", t.of("feed.title", site.in(tenant.name())));
    xml.element("updated", Formats.timestamp(updated));
    xml.empty("link", "rel", "self", "href", site.links().feed());
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", site.links().absolute("/"));
    xml.open("author").element("name", site.in(tenant.name())).close();
    for (DatasetSummary dataset : datasets) {
      String page = site.links().absolute("/datasets/" + dataset.slug());
      xml.open("entry");
      xml.element("id", page + "?version=" + dataset.version());
      xml.element("title", t.of("feed.version", site.in(dataset.title()), dataset.version()));
      xml.element("updated", Formats.timestamp(dataset.modifiedAt()));
      xml.empty("link", "rel", "alternate", "type", "text/html", "href", page);
      xml.element("summary", Card.firstSentence(site.in(dataset.description()), site.language()));
      xml.open("author").element("name", site.in(dataset.officeName())).close();
      xml.close();
    }
    return xml.close().toString();
  }
}
