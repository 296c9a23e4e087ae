package org.cabildo.server.portal;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetDescription;
import org.cabildo.catalog.DatasetState;
import org.cabildo.catalog.DatasetSummary;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Frequency;
import org.cabildo.catalog.License;
import org.cabildo.catalog.Office;
import org.cabildo.catalog.Offices.OfficeFigures;
import org.cabildo.catalog.Offices.ThemeFigures;
import org.cabildo.catalog.Quality;
import org.cabildo.catalog.SearchResult;
import org.cabildo.catalog.SearchResult.FacetCount;
import org.cabildo.catalog.Theme;
import org.cabildo.commitment.Commitment;
import org.cabildo.commitment.CommitmentDescription;
import org.cabildo.commitment.CommitmentState;
import org.cabildo.commitment.Promise;
import org.cabildo.commitment.PublicationPlan;
import org.cabildo.federation.TenantFigures;
import org.cabildo.storage.Blob;
import org.cabildo.storage.BlobId;
import org.cabildo.table.ImportReport;
import org.cabildo.table.TableFile;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;

/** A few governments and datasets as pages meet them. */
final class Samples {
  static final Locale ES = Locale.forLanguageTag("es");
  static final Instant NOV = Instant.parse("2026-11-12T18:05:00Z");
  private static final BlobId BLOB = new BlobId("ab".repeat(32));

  private Samples() {}

  static Tenant tenant(String id, String name, String place, String seed, String fonts) {
    return new Tenant(
        new TenantId(id),
        new LocalText(
            name, name.replace("Municipio de", "Municipality of").replace("Estado de", "State of")),
        new Tenant.Place(
            id.equals("mar-del-plata") ? "AR" : "MX",
            "30087",
            place,
            id.equals("jalisco") ? Tenant.Level.STATE : Tenant.Level.MUNICIPALITY,
            19.54,
            -96.93),
        new LocalText(
            "El gobierno de "
                + place
                + " publica aquí los datos que sus dependencias generan todos los días. Sirven para"
                + " preguntar, comprobar y proponer.\n\n"
                + "Cada dependencia responde por los suyos.",
            "The government of " + place + " publishes the data its offices produce every day."),
        "datos@" + id + ".gob.mx",
        ZoneId.of(
            id.equals("mar-del-plata") ? "America/Argentina/Buenos_Aires" : "America/Mexico_City"),
        List.of("es", "en"),
        "CC-BY-4.0",
        new Tenant.Theme(seed, fonts),
        Optional.empty(),
        List.of(),
        List.of(
            new Tenant.Link(
                new LocalText("Sitio del gobierno", "Government website"),
                URI.create("https://" + id + ".gob.mx"))),
        true,
        Instant.parse("2026-01-15T12:00:00Z"));
  }

  static Tenant xalapa() {
    return tenant("xalapa", "Municipio de Xalapa", "Xalapa", "#1b7f5c", "serif");
  }

  static List<Tenant> tenants() {
    return List.of(
        tenant("jalisco", "Estado de Jalisco", "Jalisco", "#0b5fa5", "system"),
        tenant(
            "mar-del-plata",
            "Municipalidad de General Pueyrredon",
            "Mar del Plata",
            "#0e7490",
            "humanist"),
        tenant("puebla", "Municipio de Puebla", "Puebla", "#1d3f9b", "slab"),
        xalapa(),
        tenant("zapopan", "Municipio de Zapopan", "Zapopan", "#b3261e", "system"));
  }

  static Site site(Optional<Tenant> tenant, String language, Map<String, List<String>> params) {
    String root = "http://localhost:8080";
    Locale spoken = Locale.forLanguageTag(language);
    String portal = tenant.map(t -> root + "/" + t.id()).orElse(root);
    return new Site(tenant, spoken, Links.of(root, portal, tenant, spoken), new Params(params));
  }

  static Office office(String slug, String name) {
    return new Office(
        slug,
        new LocalText(name),
        new LocalText(
            "Instala, mide y repara el alumbrado de calles, plazas y parques del municipio. Atiende"
                + " reportes todos los días."),
        Optional.of(slug + "@xalapa.gob.mx"),
        Optional.of("https://xalapa.gob.mx/" + slug));
  }

  static List<OfficeFigures> offices() {
    return List.of(
        new OfficeFigures(office("alumbrado", "Dirección de Alumbrado Público"), 3),
        new OfficeFigures(office("obras", "Dirección de Obras Públicas"), 2),
        new OfficeFigures(office("tesoreria", "Tesorería Municipal"), 1),
        new OfficeFigures(
            office("movilidad", "Subdirección de Movilidad, Tránsito y Seguridad Vial"), 1));
  }

  static List<ThemeFigures> themes() {
    return List.of(
        new ThemeFigures(
            new Theme(
                "ciudad", new LocalText("Ciudad y servicios", "City and services"), "lightbulb"),
            3),
        new ThemeFigures(new Theme("movilidad", new LocalText("Movilidad", "Mobility"), "bus"), 1),
        new ThemeFigures(
            new Theme("finanzas", new LocalText("Finanzas públicas", "Public finance"), "banknote"),
            2),
        new ThemeFigures(
            new Theme("educacion", new LocalText("Educación", "Education"), "school"), 1),
        new ThemeFigures(
            new Theme("obra", new LocalText("Obra pública", "Public works"), "construction"), 1),
        new ThemeFigures(
            new Theme("ambiente", new LocalText("Medio ambiente", "Environment"), "leaf"), 1));
  }

  static DatasetSummary summary(
      String slug, String title, String description, long rows, int quality) {
    return new DatasetSummary(
        slug,
        new LocalText(title),
        new LocalText(description),
        "alumbrado",
        new LocalText("Dirección de Alumbrado Público"),
        List.of("ciudad"),
        List.of("csv", "json"),
        "CC-BY-4.0",
        DatasetState.PUBLISHED,
        3,
        rows,
        9,
        quality,
        rows / 37,
        NOV,
        true);
  }

  static List<DatasetSummary> summaries() {
    return List.of(
        summary(
            "alumbrado",
            "Alumbrado público",
            "Cada luminaria de la ciudad con su calle, potencia, tecnología y fecha de instalación."
                + " Se actualiza con las órdenes de trabajo.",
            12480,
            90),
        summary(
            "presupuesto",
            "Presupuesto de egresos por dependencia, capítulo y partida genérica",
            "Lo aprobado, modificado, comprometido y ejercido por cada dependencia en cada"
                + " trimestre del ejercicio, con la clasificación por objeto del gasto que ordena"
                + " la ley y su equivalente funcional para poder comparar años distintos aunque"
                + " cambien los nombres de las dependencias.",
            8213,
            70),
        summary(
            "escuelas",
            "Escuelas públicas",
            "Planteles de nivel básico y medio superior.",
            412,
            40),
        summary(
            "obras",
            "Obras públicas en curso",
            "Contratos, avances y montos de cada obra.",
            1,
            100),
        summary("paradas", "Paradas de transporte", "Ubicación y rutas de cada parada.", 1904, 60));
  }

  static SearchResult result(List<DatasetSummary> found) {
    return new SearchResult(
        found.size() * 9L,
        found,
        List.of(
            new FacetCount("alumbrado", new LocalText("Dirección de Alumbrado Público"), 3),
            new FacetCount(
                "movilidad",
                new LocalText("Subdirección de Movilidad, Tránsito y Seguridad Vial"),
                1)),
        List.of(
            new FacetCount("ciudad", new LocalText("Ciudad y servicios", "City and services"), 3),
            new FacetCount("finanzas", new LocalText("Finanzas públicas", "Public finance"), 2)),
        List.of(
            new FacetCount("csv", new LocalText("CSV"), 5),
            new FacetCount("json", new LocalText("JSON"), 5)),
        List.of(new FacetCount("CC-BY-4.0", new LocalText("CC BY 4.0"), 5)));
  }

  static SearchResult nothing() {
    return new SearchResult(0, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** One commitment of each kind, late first, under one title. */
  static PublicationPlan plan(String title) {
    return new PublicationPlan(
        List.of(
            commitment("tarde", title, CommitmentState.COMMITTED),
            commitment("publicado", title, CommitmentState.PUBLISHED),
            commitment("descartado", title, CommitmentState.DROPPED)),
        new PublicationPlan.Figures(0, 1, 1, 1, 1));
  }

  private static Commitment commitment(String slug, String title, CommitmentState state) {
    LocalDate due = LocalDate.of(2026, 10, 31);
    return new Commitment(
        new CommitmentDescription(
            slug,
            new LocalText(title),
            new LocalText(title),
            Optional.of(new LocalText(title)),
            "alumbrado",
            title,
            Frequency.ANNUAL,
            Optional.of("CSV")),
        new LocalText(title),
        state,
        Optional.of(
            new Promise(due, List.of(new Promise.Move(due.minusMonths(2), due, title, NOV)))),
        state == CommitmentState.DROPPED ? Optional.of(title) : Optional.empty(),
        state == CommitmentState.PUBLISHED ? Optional.of("alumbrado") : Optional.empty(),
        state == CommitmentState.COMMITTED,
        NOV,
        NOV);
  }

  static TenantFigures figures(Tenant tenant) {
    return new TenantFigures(tenant, 7, 4, 25312, Optional.of(NOV));
  }

  static DatasetVersion version(int number, long rows) {
    return new DatasetVersion(
        number,
        new TableFile(BLOB, SampleTable.schema(), rows),
        new Blob(BLOB, 1_234_567),
        "luminarias_2026_t3.csv",
        new ImportReport("UTF-8", ",", rows, 0, List.of()),
        NOV.minusSeconds(86_400L * 30 * (4 - number)),
        "token:1");
  }

  static Dataset dataset(String title, String description) {
    return new Dataset(
        UUID.fromString("00000000-0000-4000-8000-000000000001"),
        new DatasetDescription(
            "alumbrado",
            new LocalText(title, title.equals("Alumbrado público") ? "Street lighting" : ""),
            new LocalText(description),
            "alumbrado",
            List.of("ciudad"),
            List.of("luminarias", "postes", "energía"),
            Optional.empty(),
            Frequency.MONTHLY,
            Optional.of(LocalDate.of(2009, 3, 2)),
            Optional.of(LocalDate.of(2026, 10, 31)),
            Optional.empty(),
            Optional.of("Órdenes de trabajo de la dirección"),
            List.of(),
            true),
        office("alumbrado", "Dirección de Alumbrado Público"),
        List.of(
            new Theme(
                "ciudad", new LocalText("Ciudad y servicios", "City and services"), "lightbulb")),
        License.all().get(0),
        DatasetState.PUBLISHED,
        Optional.of(version(3, 12480)),
        new Quality(
            80,
            List.of(
                new Quality.Criterion("description", true),
                new Quality.Criterion("license", true),
                new Quality.Criterion("contact", true),
                new Quality.Criterion("frequency", true),
                new Quality.Criterion("up-to-date", true),
                new Quality.Criterion("temporal", true),
                new Quality.Criterion("columns-described", false),
                new Quality.Criterion("keywords", true),
                new Quality.Criterion("themes", true),
                new Quality.Criterion("clean-rows", false))),
        new Dataset.Usage(1204, 311),
        Optional.empty(),
        Instant.parse("2026-02-01T00:00:00Z"),
        NOV);
  }

  static Dataset alumbrado() {
    return dataset(
        "Alumbrado público",
        "Cada luminaria de la ciudad con su calle, potencia, tecnología y fecha de instalación,"
            + " para saber qué calles tienen luz nueva y cuáles esperan.\n\n"
            + "Se actualiza cada mes con las órdenes de trabajo terminadas. Las luminarias"
            + " retiradas no aparecen.");
  }

  static List<DatasetVersion> versions() {
    return List.of(version(3, 12480), version(2, 12302), version(1, 11950));
  }
}
