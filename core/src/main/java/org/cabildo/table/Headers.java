package org.cabildo.table;

import java.util.Set;
import java.util.regex.Pattern;

/** What the name of a column tells where its values leave a choice. */
final class Headers {
  private static final Set<String> DURATIONS =
      Set.of("duracion", "duration", "duracao", "tiempo", "tempo", "elapsed", "demora", "espera");
  private static final Set<String> HOURS = Set.of("horas", "hours", "hrs", "hhmm", "jornada");
  private static final Set<String> MOMENTS =
      Set.of(
          "apertura",
          "arrival",
          "chegada",
          "cierre",
          "departure",
          "entrada",
          "inicio",
          "llegada",
          "partida",
          "saida",
          "salida",
          "termino");
  private static final Set<String> TELEPHONES =
      Set.of(
          "tel",
          "telefono",
          "telefonos",
          "telefone",
          "phone",
          "telephone",
          "celular",
          "movil",
          "fax",
          "whatsapp",
          "lada");
  private static final Set<String> CODES =
      Set.of(
          "cct",
          "cep",
          "clabe",
          "clave",
          "cnpj",
          "clasificador",
          "code",
          "codigo",
          "cp",
          "cpf",
          "cuenta",
          "cuil",
          "cuit",
          "cve",
          "dni",
          "expediente",
          "folio",
          "id",
          "identificador",
          "inciso",
          "isbn",
          "nis",
          "nss",
          "nuc",
          "numeral",
          "plz",
          "postal",
          "postcode",
          "rfc",
          "zip");
  private static final Set<String> DATES =
      Set.of(
          "fechas",
          "fec",
          "date",
          "dates",
          "data",
          "datas",
          "dt",
          "dia",
          "nacimiento",
          "nascimento",
          "vencimiento",
          "vencimento");
  private static final Set<String> LATITUDES = Set.of("lat", "latitud", "latitude", "y", "coord_y");
  private static final Set<String> LONGITUDES =
      Set.of("lon", "lng", "long", "longitud", "longitude", "x", "coord_x");

  private static final Set<String> COORDINATES =
      Set.of("lat", "lon", "lng", "long", "latitud", "latitude", "longitude", "coordenada");
  private static final Set<String> RATES =
      Set.of(
          "average",
          "avg",
          "coeficiente",
          "coefficient",
          "densidad",
          "densidade",
          "density",
          "deviation",
          "desviacion",
          "index",
          "indice",
          "mean",
          "media",
          "pct",
          "percent",
          "percentage",
          "percentual",
          "porcentaje",
          "porcentual",
          "probabilidad",
          "promedio",
          "proporcao",
          "proporcion",
          "rate",
          "ratio",
          "tasa",
          "taxa",
          "temperatura",
          "temperature");

  /** People and things that come whole, and years, which some programs write as {@code 2.023}. */
  private static final Set<String> COUNTS =
      Set.of(
          "accidentes",
          "afiliados",
          "alumnos",
          "alunos",
          "anio",
          "ano",
          "beneficiarios",
          "camas",
          "cases",
          "casos",
          "confirmados",
          "contagios",
          "count",
          "deaths",
          "defunciones",
          "delitos",
          "docentes",
          "domicilios",
          "dosis",
          "egresados",
          "ejercicio",
          "electores",
          "eleitores",
          "empadronados",
          "empleados",
          "empregos",
          "empresas",
          "establecimientos",
          "estudiantes",
          "expedientes",
          "familias",
          "hab",
          "habitantes",
          "heridos",
          "hogares",
          "hombres",
          "homens",
          "hospitalizados",
          "households",
          "inscriptos",
          "inscritos",
          "lesionados",
          "luminarias",
          "matricula",
          "moradores",
          "muertes",
          "mujeres",
          "mulheres",
          "nacimientos",
          "obitos",
          "padron",
          "pasajeros",
          "passageiros",
          "passengers",
          "people",
          "personas",
          "pessoas",
          "poblacion",
          "populacao",
          "population",
          "predios",
          "recuperados",
          "trabajadores",
          "turistas",
          "usuarios",
          "vacunas",
          "vecinos",
          "vehiculos",
          "veiculos",
          "victimas",
          "visitantes",
          "visitas",
          "viviendas",
          "votes",
          "votos",
          "year");

  /** {@code casos_x_100_000}. */
  private static final Pattern PER_THOUSANDS = Pattern.compile("(^|_)100+(_|$)");

  /** Words with which such a number is a share, or counted in thousands. */
  private static final Set<String> SHARES =
      Set.of(
          "cada",
          "km",
          "km2",
          "m2",
          "mil",
          "miles",
          "milhares",
          "milhoes",
          "millions",
          "millones",
          "per",
          "por",
          "thousands");

  private Headers() {}

  /** Whether it says where something is. */
  static boolean isCoordinate(String name) {
    return isLatitude(name) || isLongitude(name) || has(name, COORDINATES);
  }

  /** Whether it is a latitude or longitude, and certainly not in metres. */
  static boolean isDegrees(String name) {
    return name.length() > 1
        && !name.startsWith("coord_")
        && (isLatitude(name) || isLongitude(name));
  }

  /** Whether it names things by number, each digit of which counts. */
  static boolean isCode(String name) {
    return has(name, CODES) || isTelephone(name);
  }

  /** Whether it is measured or computed, not counted. */
  static boolean isRate(String name) {
    return has(name, RATES);
  }

  /** Whether it counts what comes whole, one by one. */
  static boolean isCount(String name) {
    return has(name, COUNTS)
        && !has(name, RATES)
        && !has(name, SHARES)
        && !PER_THOUSANDS.matcher(name).find();
  }

  static boolean isDuration(String name) {
    return has(name, DURATIONS);
  }

  /** Whether it says when in the day something is. */
  static boolean isTimeOfDay(String name) {
    return has(name, MOMENTS)
        || name.contains("hora")
        || name.contains("hour")
        || name.contains("time");
  }

  /** Whether it counts hours; one hour is a time of day. */
  static boolean isHours(String name) {
    return has(name, HOURS);
  }

  static boolean isDate(String name) {
    return has(name, DATES) || name.contains("fecha");
  }

  static boolean isTelephone(String name) {
    return has(name, TELEPHONES);
  }

  static boolean isLatitude(String name) {
    return LATITUDES.contains(name) || name.startsWith("lat_") || name.startsWith("latitud");
  }

  static boolean isLongitude(String name) {
    return LONGITUDES.contains(name)
        || name.startsWith("lon_")
        || name.startsWith("lng_")
        || name.startsWith("longitud");
  }

  private static boolean has(String name, Set<String> words) {
    for (String word : name.split("_", -1)) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
