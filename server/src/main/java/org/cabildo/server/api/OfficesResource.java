package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.catalog.Office;
import org.cabildo.catalog.Offices;
import org.cabildo.catalog.Theme;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.Json;
import org.cabildo.server.http.RequestContext;
import org.cabildo.tenancy.LocalText;

/** The offices and themes of a tenant. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}")
@Produces(MediaType.APPLICATION_JSON)
public class OfficesResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Offices offices;
  private final RequestContext request;

  @Inject
  OfficesResource(Offices offices, RequestContext request) {
    this.offices = offices;
    this.request = request;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected OfficesResource() {
    this(null, null);
  }

  @GET
  @Path("/offices")
  public OfficesJson list() {
    Query.of(uri);
    Locale language = request.language();
    return new OfficesJson(
        offices.list().stream()
            .map(f -> OfficeJson.of(f.office(), f.datasets(), language))
            .toList());
  }

  @GET
  @Path("/offices/{office}")
  public OfficeJson find(@PathParam("office") String slug) {
    Query.of(uri);
    return offices.list().stream()
        .filter(f -> f.office().slug().equals(slug))
        .findFirst()
        .map(f -> OfficeJson.of(f.office(), f.datasets(), request.language()))
        .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }

  @PUT
  @Path("/offices/{office}")
  @Consumes(MediaType.APPLICATION_JSON)
  public OfficeJson put(@PathParam("office") String slug, InputStream body) {
    Query.of(uri);
    offices.put(Json.read(body, OfficeInput.class).office(slug));
    return find(slug);
  }

  @GET
  @Path("/themes")
  public ThemesJson themes() {
    Query.of(uri);
    Locale language = request.language();
    return new ThemesJson(
        offices.themes().stream()
            .map(f -> ThemeJson.of(f.theme(), f.datasets(), language))
            .toList());
  }

  @PUT
  @Path("/themes/{theme}")
  @Consumes(MediaType.APPLICATION_JSON)
  public ThemeJson putTheme(@PathParam("theme") String slug, InputStream body) {
    Query.of(uri);
    offices.putTheme(Json.read(body, ThemeInput.class).theme(slug));
    return offices.themes().stream()
        .filter(f -> f.theme().slug().equals(slug))
        .findFirst()
        .map(f -> ThemeJson.of(f.theme(), f.datasets(), request.language()))
        .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }

  /** An office, as sent. */
  record OfficeInput(
      Optional<String> name,
      Optional<String> description,
      Optional<Map<String, TenantInput.Translation>> translations,
      Optional<String> email,
      Optional<String> website) {
    Office office(String slug) {
      Optional<TenantInput.Translation> en = translations.map(t -> t.get("en"));
      return new Office(
          slug,
          new LocalText(
              TenantInput.required("name", name), en.flatMap(TenantInput.Translation::name)),
          new LocalText(description.orElse(""), en.flatMap(TenantInput.Translation::description)),
          email,
          website);
    }
  }

  /** All offices of a tenant. */
  record OfficesJson(List<OfficeJson> offices) {}

  /** An office. */
  record OfficeJson(
      String slug,
      String name,
      String description,
      Optional<String> email,
      Optional<String> website,
      long datasets,
      Optional<Map<String, Map<String, String>>> translations) {
    static OfficeJson of(Office office, long datasets, Locale language) {
      return new OfficeJson(
          office.slug(),
          office.name().in(language),
          office.description().in(language),
          office.email(),
          office.website(),
          datasets,
          TenantJson.translations(
              Map.of("name", office.name(), "description", office.description())));
    }
  }

  /** A theme, as sent. */
  record ThemeInput(
      Optional<String> name,
      Optional<String> icon,
      Optional<Map<String, TenantInput.Translation>> translations) {
    Theme theme(String slug) {
      return new Theme(
          slug,
          new LocalText(
              TenantInput.required("name", name),
              translations.map(t -> t.get("en")).flatMap(TenantInput.Translation::name)),
          icon.orElse("folder"));
    }
  }

  /** All themes of a tenant. */
  record ThemesJson(List<ThemeJson> themes) {}

  /** A theme. */
  record ThemeJson(
      String slug,
      String name,
      String icon,
      long datasets,
      Optional<Map<String, Map<String, String>>> translations) {
    static ThemeJson of(Theme theme, long datasets, Locale language) {
      return new ThemeJson(
          theme.slug(),
          theme.name().in(language),
          theme.icon(),
          datasets,
          TenantJson.translations(Map.of("name", theme.name())));
    }
  }
}
