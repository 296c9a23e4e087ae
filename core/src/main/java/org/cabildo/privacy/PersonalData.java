package org.cabildo.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.problem.Keyed;
import org.cabildo.reader.SourcePlace;

/**
 * Personal data in a column of a table, or in what its file holds besides.
 *
 * @param column stable name of the column; outside of the table that of the place: {@code
 *     hidden-column:F}, {@code hidden-sheet:Catálogo}
 * @param kind what it is
 * @param certainty how sure that is
 * @param count cells that hold it
 * @param samples at most three of them with most characters masked
 * @param place where in the file they are, when that is not in the table
 */
public record PersonalData(
    String column,
    Kind kind,
    Certainty certainty,
    long count,
    List<String> samples,
    Optional<SourcePlace> place) {
  public PersonalData {
    samples = List.copyOf(samples);
  }

  /** Personal data in a column of the table. */
  public PersonalData(
      String column, Kind kind, Certainty certainty, long count, List<String> samples) {
    this(column, kind, certainty, count, samples, Optional.empty());
  }

  /** The column, or where else in the file, in no language: {@code correo}, {@code Padrón!F}. */
  public String address() {
    return place.map(SourcePlace::address).filter(address -> !address.isEmpty()).orElse(column);
  }

  /** What identifies or reaches a person. */
  public enum Kind implements Keyed {
    /** Clave Única de Registro de Población, Mexico. */
    CURP,
    /** Registro Federal de Contribuyentes of a natural person, Mexico. */
    RFC,
    /** Standardised bank account number, Mexico. */
    CLABE,
    /** Number of a payment card. */
    CARD,
    /** CUIT or CUIL of a natural person, Argentina. */
    CUIT,
    /** Documento Nacional de Identidad, Argentina. */
    DNI,
    /** Cadastro de Pessoas Físicas, Brazil. */
    CPF,
    EMAIL,
    PHONE;

    /** The public name: {@code curp}. */
    @Override
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How sure it is that the data are of a person. */
  public enum Certainty implements Keyed {
    /** To be published only after somebody decided so. */
    HIGH,
    /** To be looked at: it may be of an office. */
    LOW;

    /** The public name: {@code high}. */
    @Override
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
