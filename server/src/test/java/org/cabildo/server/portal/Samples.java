package org.cabildo.server.portal;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.cabildo.table.Field;
import org.cabildo.table.FieldStatistics;
import org.cabildo.table.FieldStatistics.ValueCount;
import org.cabildo.table.FieldType;
import org.cabildo.table.ImportReport;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableFile;
import org.cabildo.table.TableSchema;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

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

  static TableSchema schema() {
    return new TableSchema(
        List.of(
            field(
                "id",
                "ID",
                FieldType.INTEGER,
                Optional.empty(),
                Optional.of("Número de inventario"),
                statistics(0, 12480, "1", "12480", 6240.5, List.of())),
            field(
                "colonia",
                "Colonia",
                FieldType.STRING,
                Optional.empty(),
                Optional.of("Colonia donde está el poste"),
                statistics(
                    0,
                    214,
                    "Acueducto",
                    "Zona Universitaria",
                    null,
                    List.of(
                        new ValueCount("Centro", 1830),
                        new ValueCount("Revolución", 1204),
                        new ValueCount("Progreso Macuiltépetl", 998),
                        new ValueCount("Badillo", 431),
                        new ValueCount("Rafael Lucio", 210)))),
            field(
                "calle",
                "Calle",
                FieldType.STRING,
                Optional.empty(),
                Optional.empty(),
                statistics(
                    12,
                    1801,
                    "1.º de Mayo",
                    "Zempoala",
                    null,
                    List.of(new ValueCount("Lázaro Cárdenas", 312)))),
            field(
                "tecnologia",
                "Tecnología",
                FieldType.STRING,
                Optional.empty(),
                Optional.of("LED, vapor de sodio o aditivos metálicos"),
                statistics(
                    0,
                    3,
                    "Aditivos metálicos",
                    "Vapor de sodio",
                    null,
                    List.of(
                        new ValueCount("LED", 8930),
                        new ValueCount("Vapor de sodio", 3020),
                        new ValueCount("Aditivos metálicos", 530)))),
            field(
                "potencia",
                "Potencia",
                FieldType.INTEGER,
                Optional.of("W"),
                Optional.of("Potencia nominal de la lámpara"),
                statistics(230, 9, "30", "250", 74.318, List.of())),
            field(
                "instalada",
                "Instalada",
                FieldType.DATE,
                Optional.empty(),
                Optional.of("Día en que empezó a funcionar"),
                statistics(1904, 2100, "2009-03-02", "2026-10-30", null, List.of())),
            field(
                "funciona",
                "Funciona",
                FieldType.BOOLEAN,
                Optional.empty(),
                Optional.of("Si encendió en la última revisión"),
                statistics(
                    0,
                    2,
                    "false",
                    "true",
                    null,
                    List.of(new ValueCount("true", 11302), new ValueCount("false", 1178)))),
            field(
                "costo",
                "Costo de instalación",
                FieldType.NUMBER,
                Optional.of("MXN"),
                Optional.empty(),
                statistics(0, 3400, "812.5", "18450.75", 4321.337, List.of()))));
  }

  private static Field field(
      String name,
      String title,
      FieldType type,
      Optional<String> unit,
      Optional<String> description,
      FieldStatistics statistics) {
    return new Field(name, title, type, unit, description, statistics);
  }

  private static FieldStatistics statistics(
      long empty,
      long distinct,
      String min,
      String max,
      @Nullable Double mean,
      List<ValueCount> top) {
    return new FieldStatistics(
        empty, distinct, Optional.of(min), Optional.of(max), Optional.ofNullable(mean), top);
  }

  static DatasetVersion version(int number, long rows) {
    return new DatasetVersion(
        number,
        new TableFile(BLOB, schema(), rows),
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

  static RowStream rows() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    String[] streets = {
      "Lázaro Cárdenas",
      "Xalapeños Ilustres",
      "Ávila Camacho",
      "20 de Noviembre Oriente",
      "Murillo Vidal"
    };
    String[] kinds = {"LED", "LED", "Vapor de sodio", "LED", "Aditivos metálicos"};
    for (int i = 0; i < 50; i++) {
      rows.add(
          new @Nullable Object[] {
            (long) i + 1,
            i % 3 == 0 ? "Centro" : i % 3 == 1 ? "Revolución" : "Progreso Macuiltépetl",
            i % 11 == 4 ? null : streets[i % 5],
            kinds[i % 5],
            i % 13 == 5 ? null : (Object) (long) (30 + (i % 5) * 40),
            LocalDate.of(2015 + i % 11, 1 + i % 12, 1 + i % 28),
            i % 7 != 3,
            new BigDecimal("812.50").add(BigDecimal.valueOf(i * 131L))
          });
    }
    return rows(schema(), rows, 12480, Optional.of("c2FtcGxl"));
  }

  static RowStream rows(
      TableSchema schema, List<@Nullable Object[]> rows, long total, Optional<String> cursor) {
    List<RowStream.Column> columns =
        schema.fields().stream().map(f -> new RowStream.Column(f.name(), f.type())).toList();
    return stream(columns, rows, total, cursor);
  }

  static RowStream stream(
      List<RowStream.Column> columns,
      List<@Nullable Object[]> rows,
      long total,
      Optional<String> cursor) {
    return new RowStream() {
      private int at = -1;

      @Override
      public List<Column> columns() {
        return columns;
      }

      @Override
      public long total() {
        return total;
      }

      @Override
      public boolean next() {
        at++;
        return at < rows.size();
      }

      @Override
      public @Nullable Object value(int index) {
        return Arrays.asList(rows.get(at)).get(index);
      }

      @Override
      public Optional<String> cursor() {
        return cursor;
      }

      @Override
      public void close() {}
    };
  }
}
