package org.cabildo.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cabildo.server.console.Forms.choose;
import static org.cabildo.server.console.Forms.press;
import static org.cabildo.server.console.ReviewedPortal.PLACE;
import static org.cabildo.server.console.ReviewedPortal.TREES;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.cabildo.server.SharedServerSuite;
import org.cabildo.server.testing.BrowserForTests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two people publish with the console: one asks, the other decides. */
@Tag(SharedServerSuite.OWN)
class ReviewConsoleIT {
  private final ReviewedPortal portal = ReviewedPortal.get();

  @Test
  void twoPeoplePublishWithTheConsole() {
    portal.demand("none");
    try (BrowserContext ana = as(portal.mayor);
        BrowserContext luis = as(portal.secretary)) {
      Page asks = ana.newPage();
      Page decides = luis.newPage();
      asks.navigate(portal.town.url() + PLACE + "/settings");
      asks.locator("[name=review]").selectOption("another-person");
      press(asks, "Guardar");
      assertThat(asks.locator(".callout[role=status]")).hasText("Se guardaron los ajustes.");
      Look.at(asks, "settings");
      Town.describe(portal.mayor, "orilla", "macetas", "parques");
      asks.navigate(portal.town.url() + PLACE + "/datasets/macetas");
      choose(asks, "macetas.csv", TREES);
      press(asks, "Subir");
      assertThat(asks.locator("#informe")).containsText("liquidámbar");
      assertThat(asks.locator(".head-actions")).not().containsText("Publicar");
      asks.locator("#ask [name=note]").fill("Es el levantamiento de otoño.");
      Look.at(asks, "review-ask");
      press(asks, "Pedir la revisión");
      assertThat(asks.locator("#publicacion")).containsText("En revisión");
      assertThat(asks.locator("#publicacion")).not().containsText("Aprobar");
      Look.at(asks, "review-asked");

      decides.navigate(portal.town.url() + "/console/");
      assertThat(decides.locator(".tasks").first()).containsText("por revisar");
      Look.at(decides, "review-today");
      decides.locator(".tasks").first().getByText("Datos de macetas").click();
      Look.at(decides, "review-decide");
      decides.getByText("Devolver con un motivo").click();
      press(decides, "Devolver");
      assertThat(decides.locator("#send-back")).containsText("Falta y es obligatorio");
      decides.locator("#send-back [name=reason]").fill("Falta la colonia Centro.");
      press(decides, "Devolver");
      asks.reload();
      assertThat(asks.locator("#publicacion")).containsText("Falta la colonia Centro.");
      Look.at(asks, "review-sent-back");
      asks.locator("#ask [name=note]").fill("Ya está.");
      press(asks, "Pedir la revisión");
      decides.reload();
      press(decides, "Aprobar");
      assertThat(decides.locator(".callout[role=status]").first())
          .hasText("Lo aprobó y está publicado.");
      assertThat(decides.locator(".byline")).containsText("Publicado");

      choose(asks, "macetas.csv", TREES + "sauce,30\n");
      press(asks, "Subir");
      assertThat(asks.locator("#publicacion")).containsText("La versión que espera");
      assertThat(asks.locator("#publicacion")).containsText("sauce");
      Look.at(asks, "review-version");
      asks.getByText("Retirar del portal").click();
      asks.locator("#withdraw [name=reason]").fill("Se mezclaron dos levantamientos.");
      press(asks, "Retirar");
      assertThat(asks.locator("#publicacion")).containsText("Se mezclaron dos levantamientos.");
      Look.at(asks, "review-withdrawn");
    }
    portal.demand("none");
    portal.leavesNoTrace("macetas");
  }

  private BrowserContext as(Person person) {
    BrowserContext context = BrowserForTests.get().newContext();
    context.addCookies(
        person.cookies().entrySet().stream()
            .map(c -> new Cookie(c.getKey(), c.getValue()).setUrl(portal.town.url().toString()))
            .toList());
    return context;
  }
}
