package org.cabildo.server.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.catalog.DatasetSummary;
import org.cabildo.catalog.Offices;
import org.cabildo.catalog.Offices.OfficeFigures;
import org.cabildo.catalog.Search;
import org.cabildo.catalog.SearchQuery;
import org.cabildo.catalog.SearchResult;
import org.cabildo.commitment.Commitments;
import org.cabildo.editorial.Pages;

/** Every page of one portal. */
@Path("{tenant}/sitemap.xml")
@RequestScoped
@Produces("application/xml;charset=UTF-8")
public class SitemapResource {
  private static final int STEP = 100;
  private static final int MOST = 49_000;
  private final Sites sites;
  private final Search search;
  private final Offices offices;
  private final Commitments commitments;
  private final Pages pages;

  @Inject
  SitemapResource(
      Sites sites, Search search, Offices offices, Commitments commitments, Pages pages) {
    this.sites = sites;
    this.search = search;
    this.offices = offices;
    this.commitments = commitments;
    this.pages = pages;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SitemapResource() {
    this(null, null, null, null, null);
  }

  /** The list. */
  @GET
  public String get(@Context UriInfo uri) {
    Site site = sites.tenant(uri);
    List<Sitemap.Entry> entries = new ArrayList<>();
    for (String path : List.of("/", "/datasets", "/offices", "/about", "/developers")) {
      entries.add(new Sitemap.Entry(site.links().absolute(path), Optional.empty()));
    }
    if (commitments.figures().anythingPublic()) {
      entries.add(new Sitemap.Entry(site.links().absolute("/plan"), Optional.empty()));
    }
    pages
        .menu()
        .forEach(
            page ->
                entries.add(
                    new Sitemap.Entry(
                        site.links().absolute("/pages/" + page.slug()),
                        Optional.of(page.modifiedAt()))));
    for (OfficeFigures office : offices.list()) {
      entries.add(
          new Sitemap.Entry(
              site.links().absolute("/offices/" + office.office().slug()), Optional.empty()));
    }
    SearchResult page = page(0);
    for (int from = STEP; !page.datasets().isEmpty(); from += STEP) {
      page.datasets().forEach(dataset -> entries.add(entry(site, dataset)));
      if (from >= page.total() || entries.size() > MOST) {
        break;
      }
      page = page(from);
    }
    return Sitemap.pages(entries);
  }

  private SearchResult page(int from) {
    return search.search(
        new SearchQuery(
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            SearchQuery.Sort.MODIFIED,
            from,
            STEP));
  }

  private static Sitemap.Entry entry(Site site, DatasetSummary dataset) {
    return new Sitemap.Entry(
        site.links().absolute("/datasets/" + dataset.slug()), Optional.of(dataset.modifiedAt()));
  }
}
