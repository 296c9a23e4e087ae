package org.cabildo.tenants.generate;

import java.util.List;

/** Names of offices and bus routes. */
final class Offices {
  static final List<String> MUNICIPAL =
      List.of(
          "Tesorería Municipal",
          "Dirección de Obras Públicas",
          "Dirección de Servicios Municipales",
          "Seguridad Ciudadana y Tránsito",
          "Limpia Pública",
          "Alumbrado Público",
          "Parques y Jardines",
          "Desarrollo Social",
          "DIF Municipal",
          "Administración",
          "Desarrollo Urbano",
          "Protección Civil",
          "Educación y Cultura",
          "Desarrollo Económico, Turismo y Mercados",
          "Medio Ambiente",
          "Movilidad",
          "Secretaría del Ayuntamiento",
          "Presidencia",
          "Contraloría",
          "Instituto de las Mujeres");
  static final List<String> STATE =
      List.of(
          "Secretaría de Educación",
          "Secretaría de Salud",
          "Secretaría de la Hacienda Pública",
          "Secretaría de Infraestructura y Obra Pública",
          "Secretaría de Seguridad",
          "Fiscalía Estatal",
          "Secretaría de Transporte",
          "Secretaría de Agricultura y Desarrollo Rural",
          "Secretaría de Gestión Integral del Agua",
          "Sistema de Asistencia Social",
          "Secretaría de Administración",
          "Secretaría de Desarrollo Económico",
          "Secretaría de Medio Ambiente y Desarrollo Territorial",
          "Secretaría de Innovación, Ciencia y Tecnología",
          "Secretaría de Cultura",
          "Secretaría de Turismo",
          "Secretaría General de Gobierno",
          "Secretaría de Igualdad Sustantiva entre Mujeres y Hombres",
          "Secretaría del Trabajo y Previsión Social",
          "Contraloría del Estado",
          "Jefatura de Gabinete",
          "Despacho del Gobernador");
  static final List<String> ARGENTINE =
      List.of(
          "Ente Municipal de Servicios Urbanos",
          "Secretaría de Salud",
          "Secretaría de Educación",
          "Secretaría de Economía y Hacienda",
          "Secretaría de Obras y Planeamiento Urbano",
          "Secretaría de Gobierno",
          "Secretaría de Desarrollo Social",
          "Ente Municipal de Vialidad y Alumbrado",
          "Secretaría de Seguridad",
          "Secretaría de Cultura",
          "Ente Municipal de Deportes y Recreación",
          "Ente Municipal de Turismo",
          "Subsecretaría de Movilidad Urbana",
          "Secretaría de Ambiente",
          "Secretaría de Desarrollo Productivo e Innovación",
          "Honorable Concejo Deliberante",
          "Secretaría Legal y Técnica",
          "Intendencia");
  static final List<String> XALAPA_ROUTES =
      List.of(
          "Centro – Las Ánimas, por Araucarias",
          "Centro – Lomas Verdes",
          "Revolución – Centro",
          "CAXA – Zona Universitaria",
          "Carolino Anaya – Centro",
          "Casa Blanca – Plaza Américas",
          "El Sumidero – Centro",
          "Xalapa 2000 – Clínica 11",
          "Jardines de Xalapa – Centro",
          "El Castillo – Central de Abasto",
          "Coapexpan – Centro",
          "Lucas Martín – Los Sauces",
          "Circuito Presidentes, sentido norte",
          "Circuito Presidentes, sentido sur",
          "Fredepo – Centro",
          "Chiltoyac – Rébsamen",
          "Nuevo Xalapa – CAXA",
          "Badillo – Plaza Crystal",
          "Veracruz – Torre Ánimas",
          "Progreso – Zona Universitaria",
          "Rafael Lucio – Murillo Vidal",
          "Banderilla – Centro",
          "Coatepec – Los Sauces",
          "Obrero Campesina – Las Trancas");
  static final List<String> PUEBLA_ROUTES =
      List.of(
          "Línea 1: Chachapa – Tlaxcalancingo",
          "Línea 2: Diagonal 11 Sur – Margaritas",
          "Línea 3: Valsequillo – CAPU",
          "Galgos del Sur",
          "Loma Bella – Centro",
          "Boulevard Norte – San Manuel",
          "Amalucan – Plaza Dorada",
          "La Resurrección – Mercado Hidalgo",
          "Canoa – CAPU",
          "Agua Santa – Centro",
          "Castillotla – Paseo Bravo",
          "Bosques de San Sebastián – Centro",
          "Totimehuacan – Mercado Morelos",
          "Villa Frontera – La Margarita",
          "Zavaleta – Centro, por Juárez",
          "Caleras – Ciudad Universitaria",
          "San Bartolo – Analco",
          "Romero Vargas – Los Héroes",
          "Xochimehuacan – Finsa",
          "Bugambilias – Hospital del Sur");

  private Offices() {}
}
