package org.cabildo.tenants.generate;

import static org.cabildo.tenants.generate.Budget.MEXICAN_CHAPTERS;
import static org.cabildo.tenants.generate.Budget.MEXICAN_GROWTH;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cabildo.tenants.generate.Chance.Weights;
import org.cabildo.tenants.generate.Sheet.Form;

/**
 * Writes the CSV files of all bundles: {@code java -cp tenants/target/test-classes
 * org.cabildo.tenants.generate.Generate tenants/bundles}.
 */
public final class Generate {
  private Generate() {}

  /** Writes below the folder given as first argument. */
  public static void main(String[] arguments) throws IOException {
    all(Path.of(arguments[0]));
  }

  /** Writes below {@code bundles}. */
  public static void all(Path bundles) throws IOException {
    xalapa(City.in(bundles, "xalapa", Places.XALAPA));
    jalisco(City.in(bundles, "jalisco", Places.JALISCO));
    zapopan(City.in(bundles, "zapopan", Places.ZAPOPAN));
    puebla(City.in(bundles, "puebla", Places.PUEBLA));
    marDelPlata(City.in(bundles, "mar-del-plata", Places.MAR_DEL_PLATA));
  }

  private static void xalapa(City city) throws IOException {
    new StreetLamps(city, "XAL-", 8_400, Form.COMMA).write();
    mexicanBudget(city, Offices.MUNICIPAL, 2.3e9, Form.COMMA);
    new BusTrips(city, Offices.XALAPA_ROUTES, 112, Form.COMMA).write();
    new Schools(city, "30", 870, Form.COMMA).write();
    new PublicWorks(city, "XAL", 610, 4.2e6, Form.SEMICOLON).write();
    new CitizenReports(city, 4_200).write();
  }

  private static void jalisco(City city) throws IOException {
    new StreetLamps(city, "JAL-", 6_100, Form.SEMICOLON).write();
    mexicanBudget(city, Offices.STATE, 1.16e11, Form.COMMA);
    new Municipalities(city).write();
    new Schools(city, "14", 6_200, Form.COMMA).write();
    new PublicWorks(city, "JAL", 1_450, 2.1e7, Form.COMMA).write();
    new Incidents(city).write();
  }

  private static void zapopan(City city) throws IOException {
    new StreetLamps(city, "ZAP-", 10_200, Form.COMMA).write();
    mexicanBudget(city, Offices.MUNICIPAL, 7.4e9, Form.SEMICOLON);
    new Parks(city, 420).write();
    new Services(city).write();
    new Licences(city, 6_800).write();
    new BikeTrips(city, 88).write();
  }

  private static void puebla(City city) throws IOException {
    new StreetLamps(city, "PUE-", 8_900, Form.COMMA).write();
    mexicanBudget(city, Offices.MUNICIPAL, 5.2e9, Form.COMMA);
    new BusTrips(city, Offices.PUEBLA_ROUTES, 112, Form.SEMICOLON).write();
    new Schools(city, "21", 1_760, Form.COMMA).write();
    new PublicWorks(city, "PUE", 690, 6.8e6, Form.COMMA).write();
    new Procedures(city).write();
  }

  private static void marDelPlata(City city) throws IOException {
    new StreetLamps(city, "MDP-", 8_800, Form.SEMICOLON).write();
    new Budget(
            city,
            Offices.ARGENTINE,
            Weights.of("1 Gastos en personal", 510)
                .or("2 Bienes de consumo", 70)
                .or("3 Servicios no personales", 240)
                .or("4 Bienes de uso", 75)
                .or("5 Transferencias", 70)
                .or("7 Servicio de la deuda y disminución de otros pasivos", 35),
            1.35e10,
            List.of(1.41, 1.47, 1.82, 2.35, 3.02, 1.55, 1.29),
            Form.SEMICOLON)
        .write();
    new BusStops(city, 3_300).write();
    new Beaches(city).write();
    new Trees(city, 7_600).write();
  }

  private static void mexicanBudget(City city, List<String> offices, double total, Form form)
      throws IOException {
    new Budget(city, offices, MEXICAN_CHAPTERS, total, MEXICAN_GROWTH, form).write();
  }
}
