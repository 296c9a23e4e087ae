package org.cabildo.privacy;

import java.util.Locale;
import java.util.Set;

/** E-mail addresses in a text, and whether they are of persons. */
final class Emails {
  private static final Set<String> OFFICES =
      Set.of("gob", "gov", "gub", "edu", "mil", "leg", "jus", "presidencia", "municipio");
  private static final Set<String> ROLES =
      Set.of(
          "info",
          "informacion",
          "contacto",
          "contact",
          "contato",
          "transparencia",
          "ventas",
          "atencion",
          "atencionciudadana",
          "soporte",
          "ayuda",
          "oficina",
          "direccion",
          "secretaria",
          "presidencia",
          "prensa",
          "admin",
          "administracion",
          "datos",
          "datosabiertos",
          "correo",
          "mail",
          "webmaster",
          "noreply",
          "recepcion",
          "turismo",
          "servicios");
  private static final int LONGEST = 100;

  private Emails() {}

  /** Where the address begins that has its sign at {@code sign}, or -1 when there is none. */
  static int start(char[] text, int from, int sign) {
    int start = sign;
    while (start > from && isLocal(text[start - 1]) && sign - start < LONGEST) {
      start--;
    }
    return start == sign ? -1 : start;
  }

  /** Where the address ends that has its sign at {@code sign}, or -1 when there is none. */
  static int end(char[] text, int sign, int to) {
    int end = sign + 1;
    int dot = -1;
    while (end < to && isDomain(text[end]) && end - sign < LONGEST) {
      dot = text[end] == '.' ? end : dot;
      end++;
    }
    while (end > sign && (text[end - 1] == '.' || text[end - 1] == '-')) {
      end--;
    }
    boolean top = dot > sign + 1 && end - dot >= 3 && Character.isLetter(text[end - 1]);
    return top ? end : -1;
  }

  /** Whether the address is of an office: of a government's domain, or called after a task. */
  static boolean isOffice(String address) {
    int sign = address.indexOf('@');
    String local = address.substring(0, sign).toLowerCase(Locale.ROOT);
    if (ROLES.contains(local.replaceAll("[._0-9-]", ""))) {
      return true;
    }
    for (String label : address.substring(sign + 1).toLowerCase(Locale.ROOT).split("\\.", -1)) {
      if (OFFICES.contains(label)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLocal(char c) {
    return isDomain(c) || c == '_' || c == '+' || c == '%';
  }

  private static boolean isDomain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-';
  }
}
