package org.cabildo.table;

import java.util.List;
import java.util.Set;

/** Whether the names of the columns of a file are English: then its numbers are, too. */
final class HeaderLanguage {
  private static final Set<String> ENGLISH =
      Set.of(
          "address",
          "age",
          "agency",
          "amount",
          "average",
          "budget",
          "category",
          "city",
          "count",
          "country",
          "county",
          "date",
          "day",
          "department",
          "description",
          "district",
          "end",
          "first",
          "from",
          "gender",
          "income",
          "last",
          "month",
          "name",
          "number",
          "of",
          "per",
          "percent",
          "percentage",
          "phone",
          "population",
          "price",
          "quarter",
          "race",
          "rate",
          "school",
          "start",
          "state",
          "status",
          "street",
          "the",
          "title",
          "type",
          "value",
          "week",
          "year",
          "zip");
  private static final Set<String> OTHERS =
      Set.of(
          "ano",
          "anio",
          "cantidad",
          "cidade",
          "ciudad",
          "clave",
          "codigo",
          "colonia",
          "cve",
          "da",
          "data",
          "de",
          "del",
          "departamento",
          "descripcion",
          "descricao",
          "dia",
          "direccion",
          "distrito",
          "do",
          "el",
          "endereco",
          "entidad",
          "estado",
          "fecha",
          "la",
          "localidad",
          "mes",
          "monto",
          "municipio",
          "nom",
          "nombre",
          "nome",
          "numero",
          "poblacion",
          "populacao",
          "provincia",
          "quantidade",
          "sexo",
          "tasa",
          "taxa",
          "tipo",
          "uf",
          "unidad",
          "valor");
  private static final int LEAST = 2;

  private HeaderLanguage() {}

  /** Whether at least two words are English and none is Spanish or Portuguese. */
  static boolean isEnglish(List<String> names) {
    int english = 0;
    for (String name : names) {
      for (String word : name.split("_", -1)) {
        if (OTHERS.contains(word)) {
          return false;
        }
        english += ENGLISH.contains(word) ? 1 : 0;
      }
    }
    return english >= LEAST;
  }
}
