package org.cabildo.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cabildo.problem.ErrorCode.TABLE_LIMIT;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.cabildo.reader.SourceFixture.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelimitedTextTest {
  private static final String ACCENTED =
      """
      Año;Colonia;Observación
      2023;San Ángel;Está en la calle Ñandú, ¿verdad?
      2024;Álvaro Obregón;Número 5º, camión averiado
      2024;El Peñón;Revisión técnica: pingüino — «sí»
      """;

  @TempDir Path folder;
  private SourceFixture fixture;

  @BeforeEach
  void open() {
    fixture = new SourceFixture(folder);
  }

  @Test
  void singleQuotesCountWhereAllNamesStandInThem() {
    Table table = fixture.text("'id','zona'\n'1','Centro, ''viejo'''\n2,'D\nE'\n");
    assertThat(table.header()).containsExactly("id", "zona");
    assertThat(table.rows()).containsExactly(List.of("1", "Centro, 'viejo'"), List.of("2", "D\nE"));
    Table plain = fixture.text("id,'zona'\n1,'Centro'\n2,D'Artagnan\n");
    assertThat(plain.rows()).containsExactly(List.of("1", "'Centro'"), List.of("2", "D'Artagnan"));
  }

  @Test
  void findsAnyDelimiterByConsistency() {
    for (String delimiter : List.of(",", ";", "\t", "|", ":", "^", "~", "#", "¦", "\u001f")) {
      Table table =
          fixture.text(
              "id,zona,monto\n1,Centro,10.5\n2,Norte,3\n3,Sur,8\n".replace(",", delimiter));
      assertThat(table.delimiter()).isEqualTo(delimiter);
      assertThat(table.header()).containsExactly("id", "zona", "monto");
      assertThat(table.rows()).hasSize(3).contains(List.of("2", "Norte", "3"));
    }
  }

  @Test
  void decimalCommasAndListsInCellsAreNoDelimiters() {
    assertThat(fixture.text("id;monto\n1;2,5\n2;33,10\n3;1,00\n").delimiter()).isEqualTo(";");
    assertThat(fixture.text("1;2,5\n2;33,10\n3;1,00\n").delimiter()).isEqualTo(";");
    assertThat(fixture.text("id,lineas\n1,a;b\n2,c;d\n3,e;f\n").delimiter()).isEqualTo(",");
    assertThat(fixture.text("x;y;l\n-58,4;-34,5;{151,168}\n-58,5;-34,6;{1,2}\n").delimiter())
        .isEqualTo(";");
    assertThat(fixture.text("hora,lugar\n10:30:00,Centro\n11:45:10,Norte\n").delimiter())
        .isEqualTo(",");
  }

  @Test
  void whatCutsTheHeaderTooIsTheDelimiter() {
    Table shapes =
        fixture.text(
            "gid\tgeom\n1\tPOLYGON((-99 19,-98 19,-98 20))\n2\tPOLYGON((-99 19,-97 19,-98 21))\n");
    assertThat(shapes.delimiter()).isEqualTo("\t");
    assertThat(shapes.rows()).hasSize(2);
    Table rare = fixture.text("ID^NOMBRE^N\n1^Ruiz, Ana^5\n2^Mora, Luis^7\n3^Díaz, Eva^9\n");
    assertThat(rare.header()).containsExactly("ID", "NOMBRE", "N");
    Table places = fixture.text("lugar;punto\nA;-34,61 -58,38\nB;-34,62 -58,39\n");
    assertThat(places.rows())
        .containsExactly(List.of("A", "-34,61 -58,38"), List.of("B", "-34,62 -58,39"));
    Table titled = fixture.text("Padrón; 2024\n\nid,zona,n\n1,A,5\n2,B,6\n3,C,7\n");
    assertThat(titled.header()).containsExactly("id", "zona", "n");
  }

  @Test
  void rowsThatWereQuotedAsAWholeAreCutToo() {
    for (String header : List.of("\"id,zona,n\"", "id,zona,n")) {
      String wrapped =
          header + "\r\n\"1,\"\"Centro, sur\"\",5\"\r\n\"2,Norte,7\"\r\n\"3,Sur,9\"\r\n";
      Table table = fixture.text(wrapped);
      assertThat(table.header()).as(header).containsExactly("id", "zona", "n");
      assertThat(table.rows())
          .containsExactly(
              List.of("1", "Centro, sur", "5"),
              List.of("2", "Norte", "7"),
              List.of("3", "Sur", "9"));
    }
    assertThat(fixture.text("Nombre\n\"Pérez, Juan\"\n\"Ruiz, Ana\"\n\"Mora, Eva\"\n").header())
        .containsExactly("Nombre");
  }

  @Test
  void aByteOrderMarkOfAFileThatWasPutBehindAnotherIsNoText() {
    Table table = fixture.text("\ufeffid,n\n1,2\n\ufeff\"3\",4\n");
    assertThat(table.rows()).containsExactly(List.of("1", "2"), List.of("3", "4"));
    assertThat(table.rules()).isEmpty();
  }

  @Test
  void aTextOfOneColumnHasNoDelimiter() {
    Table table = fixture.text("Nombre\nPérez, Juan\nLa O, Ana, hija\nDíaz\nGarcía\nRuiz\nMora\n");
    assertThat(table.delimiter()).isEmpty();
    assertThat(fixture.text("h\n08:00\n9:30\n24:00\n").delimiter()).isEmpty();
    assertThat(table.header()).containsExactly("Nombre");
    assertThat(table.rows()).hasSize(6).contains(List.of("Pérez, Juan"));
  }

  @Test
  void obeysTheLineThatSpreadsheetsWriteForThemselves() {
    Table table = fixture.text("sep=|\r\na,b|c\r\n1,2|3\r\n");
    assertThat(table.header()).containsExactly("a,b", "c");
    assertThat(table.rows()).containsExactly(List.of("1,2", "3"));
  }

  @Test
  void decidesTheCharsetOnTheWholeText() {
    for (String name : List.of("windows-1252", "x-MacRoman", "UTF-8")) {
      Table table = fixture.only(ACCENTED.getBytes(Charset.forName(name)));
      assertThat(table.charset()).isEqualTo(name);
      assertThat(table.column("Colonia")).contains("Álvaro Obregón", "El Peñón");
      String late = "id;dato\n" + "1;sin acentos\n".repeat(20_000) + "2;Peñón\n";
      Table last = fixture.only(late.getBytes(Charset.forName(name)));
      assertThat(last.rows().get(20_000)).containsExactly("2", "Peñón");
    }
    String plain = "Año;Niño\n1;José\n";
    assertThat(fixture.only(plain.getBytes(StandardCharsets.ISO_8859_1)).charset())
        .isEqualTo("ISO-8859-1");
    assertThat(fixture.text("a;b\n1;2\n").charset()).isEqualTo("US-ASCII");
  }

  @Test
  void readsWhatOldProgramsWroteOnDosAndMacintosh() {
    String spanish = "CLAVE,NOMBRE\r\n1,PEÑA MUÑOZ\r\n2,José Martínez Gómez\r\n3,Asunción\r\n";
    Table dos = fixture.only((spanish + "\u001a").getBytes(Charset.forName("IBM850")));
    assertThat(dos.charset()).isEqualTo("IBM850");
    assertThat(dos.column("NOMBRE"))
        .containsExactly("PEÑA MUÑOZ", "José Martínez Gómez", "Asunción");
    String mac = spanish.replace("\r\n", "\r");
    assertThat(fixture.only(mac.getBytes(Charset.forName("x-MacRoman"))).column("NOMBRE"))
        .containsExactly("PEÑA MUÑOZ", "José Martínez Gómez", "Asunción");
  }

  @Test
  void readsPortuguese() {
    String text = "município;situação\nSão João;Não há informação\nBrasília;É à noite às três\n";
    for (String name : List.of("ISO-8859-1", "x-MacRoman", "IBM850")) {
      Table table = fixture.only(text.getBytes(Charset.forName(name)));
      assertThat(table.charset()).isEqualTo(name);
      assertThat(table.column("situação")).contains("Não há informação");
    }
  }

  @Test
  void readsUnicodeInAllItsForms() {
    String text = ACCENTED.replace(';', '\t');
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("UTF-32LE"))) {
      Table marked = fixture.only(("\uFEFF" + text).getBytes(charset));
      assertThat(marked.charset()).isEqualTo(charset.name() + "+BOM");
      assertThat(marked.header()).containsExactly("Año", "Colonia", "Observación");
      assertThat(marked.delimiter()).isEqualTo("\t");
    }
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Table bare = fixture.only(text.getBytes(charset));
      assertThat(bare.charset()).isEqualTo(charset.name());
      assertThat(bare.column("Colonia")).contains("El Peñón");
    }
  }

  @Test
  void tellsWhatWasLostAndWhatWasMixed() {
    Table lost = fixture.text("id,nombre\n1,Pe\uFFFDa\n2,Núñez\n");
    assertThat(lost.notes())
        .containsExactly(new SourceNote(2, "nombre", "Pe\uFFFDa", "lost-characters"));
    byte[] utf8 = ("id;nombre\n" + "1;Muñoz\n".repeat(50)).getBytes(StandardCharsets.UTF_8);
    byte[] latin = "2;Peña\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] both = java.util.Arrays.copyOf(utf8, utf8.length + latin.length);
    System.arraycopy(latin, 0, both, utf8.length, latin.length);
    Table mixed = fixture.only(both);
    assertThat(mixed.rules()).containsExactly("mixed-charsets");
    assertThat(mixed.rows().get(50)).containsExactly("2", "Peña");
    assertThat(mixed.rows().get(0)).containsExactly("1", "Muñoz");
  }

  @Test
  void readsEveryLineEndAlsoWithinQuotes() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      Table table = fixture.text("a,b\n\"x\ny\",\"di \"\"sí\"\"\"\nz,w".replace("\n", end));
      assertThat(table.rows())
          .containsExactly(List.of("x" + end + "y", "di \"sí\""), List.of("z", "w"));
      assertThat(table.notes()).isEmpty();
    }
    assertThat(fixture.text("a,b\r\n1,2\n3,4\r\n").note("mixed-line-ends").value())
        .isEqualTo("CRLF 2, LF 1, CR 0");
  }

  @Test
  void aStrayQuoteCostsNothingButANote() {
    Table inches = fixture.text("id,tubo,uso\n1,\"3\" PVC\",agua\n2,5\" acero,gas\n3,otro,luz\n");
    assertThat(inches.column("tubo")).containsExactly("3\" PVC", "5\" acero", "otro");
    Table open = fixture.text("id,nota,uso\n1,\"sin cerrar,agua\n2,\"bien\",gas\n3,otro,luz\n");
    assertThat(open.rows())
        .containsExactly(
            List.of("1", "\"sin cerrar", "agua"),
            List.of("2", "bien", "gas"),
            List.of("3", "otro", "luz"));
    assertThat(open.note("stray-quote").line()).isEqualTo(2);
    String end = "a,b\n1,2\n3,\"4\n" + "5,6\n".repeat(400_000);
    Table never = fixture.text(end);
    assertThat(never.rows()).hasSize(400_002);
    assertThat(never.rows().get(1)).containsExactly("3", "\"4");
    assertThat(never.note("stray-quote").line()).isEqualTo(3);
  }

  @Test
  void quotesMayStandBehindSpaces() {
    Table table = fixture.text("a, b, c\n1, \"x, y\", 3\n2, \"z\" , 4\n");
    assertThat(table.header()).containsExactly("a", "b", "c");
    assertThat(table.column("b")).containsExactly("x, y", "z");
  }

  @Test
  void takesCellsOf200000CharactersAndRefusesLongerThanTheLimit() {
    String cell = "ñ".repeat(199_999) + "\n";
    Table table = fixture.text("id,geom\n1,\"" + cell + "\"\n2,corta\n");
    assertThat(table.rows()).containsExactly(List.of("1", cell), List.of("2", "corta"));
    SourceLimits limits = new SourceLimits(3, 4, 10, 9, 1 << 20, 100, 1 << 20, 20);
    SourceFixture strict = new SourceFixture(folder, limits);
    assertThat(strict.refused("a,b\n1,12345678901\n").code()).isEqualTo(TABLE_LIMIT);
    assertThat(strict.refused("a,b\n1,2\n1,2\n1,2\n1,2\n").parameters())
        .containsEntry("what", "rows");
    assertThat(strict.refused("a,b,c,d\n1,2,3,4\n").parameters()).containsEntry("what", "columns");
  }

  @Test
  void readsWhatRWrites() {
    Table commas = fixture.text("\"x\",\"y\"\n\"1\",10,\"a\"\n\"2\",20,\"b\"\n\"3\",30,\"c\"\n");
    assertThat(commas.header()).containsExactly("", "x", "y");
    assertThat(commas.rows().get(0)).containsExactly("1", "10", "a");
    Table spaces = fixture.text("\"id\" \"x\" \"y\"\n\"1\" 10 \"a b\"\n\"2\" 20 \"b\"\n");
    assertThat(spaces.header()).containsExactly("id", "x", "y");
    assertThat(spaces.rows().get(0)).containsExactly("1", "10", "a b");
  }

  @Test
  void timesAreNotCutAtTheirColons() {
    Table table = fixture.text("f\n2023-01-31T10:00-06:00\n2023-02-01T11:30-06:00\n");
    assertThat(table.header()).containsExactly("f");
    assertThat(table.rows()).hasSize(2);
  }

  @Test
  void bytesOfAnotherCharsetDoNotSpoilTheRest() {
    byte[] mixed =
        "id,n\n1,Pe\u00c3\u00b1a\n2,Mu\u00f1oz\n3,N\u00c3\u00ba\u00c3\u00b1ez\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(fixture.only(mixed).rows())
        .containsExactly(List.of("1", "Peña"), List.of("2", "Muñoz"), List.of("3", "Núñez"));
  }

  @Test
  void aHeaderThatNumbersItsRowsIsNotShifted() {
    assertThat(fixture.text("id,nombre\n1,Ana,x\n2,Luis,y\n3,Eva,z\n").header())
        .startsWith("id", "nombre");
  }

  @Test
  void entitiesDoNotEndCells() {
    Table table =
        fixture.text(
            """
            id;nombre;n
            1;Secretar&iacute;a;5
            2;"Obras &amp;iacute; &#218;til";6
            3;R&D;7
            4;A &quot;B&quot; &#xF1;;8
            """);
    assertThat(table.delimiter()).isEqualTo(";");
    assertThat(table.column("nombre"))
        .containsExactly("Secretaría", "Obras &iacute; Útil", "R&D", "A \"B\" ñ");
    assertThat(table.column("n")).containsExactly("5", "6", "7", "8");
    assertThat(table.note("entities").value()).isEqualTo("6");
    Table rows = fixture.text("a;b;c\nR&lt;2;3\nR&lt;5;6\nR&lt;8;9\n");
    assertThat(rows.rules()).doesNotContain("entities");
    Table commas = fixture.text("id,nombre\n1,Secretar&iacute;a\n2,Jard&iacute;n\n3,x\n");
    assertThat(commas.column("nombre")).startsWith("Secretar&iacute;a");
  }

  @Test
  void delimitersThatStandTwiceAreOne() {
    for (String text :
        List.of(
            "id||nombre||n\n1||Norte, 1||5\n2||Sur, 2||\n",
            "id;;nombre;;n;;\n1;;Norte, 1;;5;;\n2;;Sur, 2;;;;\n")) {
      Table table = fixture.text(text);
      assertThat(table.header()).as(text).containsExactly("id", "nombre", "n");
      assertThat(table.rows())
          .containsExactly(List.of("1", "Norte, 1", "5"), List.of("2", "Sur, 2", ""));
    }
    Table used = fixture.text("id;;nombre\n1;;a\n2;x;b\n3;;c\n");
    assertThat(used.header()).containsExactly("id", "", "nombre");
  }

  @Test
  void tablesDrawnWithStrokesLoseTheirFrame() {
    for (String text :
        List.of(
            "| id | nombre | n |\n|---:|:-------|---|\n| 1 | Ana  | 5 |\n| 2 | José |  |\n",
            """
            +----+--------+---+
            | id | nombre | n |
            +----+--------+---+
            |  1 | Ana    | 5 |
            |  2 | José   |   |
            +----+--------+---+
            """,
            "id|nombre|n\n--|------|-----\n1 |Ana   |    5\n2 |José  |\n")) {
      Table table = fixture.text(text);
      assertThat(table.header()).as(text).containsExactly("id", "nombre", "n");
      assertThat(table.rows())
          .as(text)
          .containsExactly(List.of("1", "Ana", "5"), List.of("2", "José", ""));
      assertThat(table.rules()).contains("ruled-line");
    }
  }

  @Test
  void aFewZerosAreDamage() {
    String row = "17,Jardín de la Independencia\n";
    String text = "id,nombre\n1,Pe\u0000a\n" + row.repeat(100);
    for (java.nio.charset.Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
      Table table = fixture.only(text.getBytes(charset));
      assertThat(table.rows().get(0)).containsExactly("1", "Pe\uFFFDa");
      assertThat(table.rows().get(1)).containsExactly("17", "Jardín de la Independencia");
      assertThat(table.note("lost-characters").column()).isEqualTo("nombre");
    }
    for (String binary :
        List.of(text.replace("Pe", "\u0001"), text.replace("17", "\u00007"), "a,b\n1,\u0000\n")) {
      assertThat(fixture.refused(binary).parameters()).containsEntry("what", "binary");
    }
  }
}
