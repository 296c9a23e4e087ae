package org.cabildo.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cabildo.server.console.Forms.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;
import org.cabildo.server.testing.FakeNames;

/** What a portal has besides datasets: offices, themes, its plan, its pages, its name. */
final class PortalSteps {
  private final Page page;
  private final String server;

  PortalSteps(Page page, URI server) {
    this.page = page;
    this.server = server.toString();
  }

  void makesOfficeAndTheme() {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nuevo conjunto")).click();
    assertThat(page.locator("h1")).hasText("Falta una dependencia");
    Look.at(page, "missing-office");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Crear una dependencia"))
        .click();
    Look.at(page, "office");
    page.locator("[name=name]").fill("Dirección de Alumbrado");
    page.locator("[name=email]").fill("luz@coatepec.example");
    press(page, "Guardar");
    assertThat(page.locator("h1")).hasText("Describir un conjunto de datos");
    page.navigate(at("/console/tenants/coatepec/catalog"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nuevo tema")).click();
    Look.at(page, "theme");
    page.locator("[name=name]").fill("Servicios públicos");
    page.getByLabel("foco").check();
    press(page, "Guardar");
    Look.at(page, "catalog");
  }

  /** From the inventory to a promise that is late, moved and kept. */
  void plans() {
    page.navigate(at("/console/tenants/coatepec/plan"));
    assertThat(page.locator("h2")).hasText("El inventario está vacío");
    Look.at(page, "plan-empty");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nuevo compromiso")).click();
    page.locator("[name=title]").fill("Luminarias por colonia");
    page.locator("[name=description]").fill("Cada lámpara, con su potencia.");
    page.locator("[name=responsible]").fill("ana@coatepec.example");
    press(page, "Guardar");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Es un puesto");
    Look.at(page, "commitment-mistake");
    page.locator("[name=responsible]").fill("Dirección de Alumbrado");
    press(page, "Guardar");
    assertThat(page.locator(".state")).hasText("Inventariado");
    page.navigate(at("/coatepec/plan"));
    assertThat(page.locator(".blank")).isVisible();
    page.goBack();
    page.getByText("Comprometer una fecha").click();
    page.locator("#promise [name=due]").fill("2026-01-31");
    press(page, "Comprometer la fecha");
    assertThat(page.locator(".state")).hasText("Comprometido");
    page.getByText("Mover la fecha").click();
    page.locator("#promise [name=due]").fill("2031-01-31");
    press(page, "Comprometer la fecha");
    assertThat(page.locator("#promise")).containsText("Falta y es obligatorio");
    Look.at(page, "commitment-without-reason");
    page.locator("#promise [name=reason]").fill("Faltó levantar dos colonias.");
    press(page, "Comprometer la fecha");
    assertThat(page.locator("main")).containsText("Antes se prometió para el 31 ene 2026");
    page.getByText("Enlazar el conjunto de datos").click();
    page.locator("#link [name=dataset]").selectOption("alumbrado");
    press(page, "Enlazar");
    assertThat(page.locator(".state")).hasText("Publicado");
    Look.at(page, "commitment");
    page.navigate(at("/coatepec/plan"));
    assertThat(page.locator(".plan-group.published")).containsText("Luminarias por colonia");
  }

  /** A page of the portal: tried, kept for oneself, published, and removed. */
  void writes() {
    page.navigate(at("/console/tenants/coatepec/pages"));
    assertThat(page.locator("h2")).hasText("Todavía no hay páginas");
    Look.at(page, "pages-empty");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nueva página")).click();
    page.locator("[name=title]").fill("Cómo participar");
    press(page, "Ver cómo queda");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Texto");
    Look.at(page, "page-mistake");
    page.locator("[name=body]")
        .fill(
            "Los datos son de **todas** las personas: [mírelos](/datasets).\n\n# Preguntar\n\n"
                + "- por escrito\n- en persona\n\n<script>document.title='roto'</script>");
    press(page, "Ver cómo queda");
    assertThat(page.locator(".preview h2").nth(1)).hasText("Preguntar");
    assertThat(page.locator(".preview a")).hasAttribute("href", "/coatepec/datasets");
    assertThat(page.locator(".preview")).containsText("<script>document.title='roto'</script>");
    Look.at(page, "page-preview");
    press(page, "Guardar");
    assertThat(page.locator(".callout[role=status]")).containsText("Se guardó el borrador");
    assertThat(page.request().get(at("/coatepec/pages/como-participar")).status()).isEqualTo(404);
    page.navigate(at("/console/tenants/coatepec/pages/page?slug=como-participar"));
    page.locator("[name=state]").selectOption("published");
    press(page, "Guardar");
    assertThat(page.locator(".state")).hasText("Publicada");
    Look.at(page, "pages");
    page.locator("td a").click();
    assertThat(page.locator("h1")).hasText("Cómo participar");
    assertThat(page.locator(".colophon")).containsText("Cómo participar");
    page.navigate(at("/console/tenants/coatepec/pages/page?slug=como-participar"));
    page.getByText("Quitar esta página").click();
    press(page, "Quitar la página");
    assertThat(page.locator(".callout[role=status]")).containsText("Se quitó la página");
  }

  /** A host name of its own: claimed, not proven yet, proven, and taken away. */
  void namesItsHost() {
    page.navigate(at("/console/tenants/coatepec/hosts"));
    page.locator("[name=host]").fill("https://datos.coatepec.example/datos");
    press(page, "Pedir");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("No es un nombre de servidor");
    page.locator("[name=host]").fill("https://Datos.Coatepec.example/");
    press(page, "Pedir");
    Locator claim = page.locator(".claim");
    assertThat(claim).containsText("_cabildo-challenge.datos.coatepec.example");
    claim.locator("button.primary").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("No se encontró la prueba");
    Look.at(page, "hosts-unproven");
    FakeNames.shared()
        .put(
            "_cabildo-challenge.datos.coatepec.example",
            claim.locator("pre").nth(1).textContent().strip());
    claim.locator("button.primary").click();
    assertThat(page.locator(".callout[role=status]")).containsText("lleva al portal");
    assertThat(page.locator(".entities")).hasText(Pattern.compile("datos.coatepec.example.*"));
    Look.at(page, "hosts");
    page.locator(".entities button").click();
    assertThat(page.locator(".entities")).hasCount(0);
  }

  /** What was asked when the portal was opened, changed by who administers it. */
  void changesItsProfile() {
    page.navigate(at("/console/tenants/coatepec/profile"));
    assertThat(page.locator("[name=coordinates]")).hasValue("19.4521, -96.9614");
    Locator contrast = page.locator("#contraste");
    String before = contrast.innerText();
    page.locator("[name='theme.seed']").fill("#b71c1c");
    assertThat(contrast).not().hasText(before);
    page.locator("[name=name]").fill("Ayuntamiento de Coatepec");
    page.locator("[name=contactEmail]").fill("datos en coatepec");
    press(page, "Guardar el perfil");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Correo público");
    assertThat(page.locator("[name=name]")).hasValue("Ayuntamiento de Coatepec");
    Look.at(page, "profile-mistake");
    page.locator("[name=contactEmail]").fill("transparencia@coatepec.example");
    press(page, "Guardar el perfil");
    assertThat(page.locator(".callout[role=status]")).containsText("Se guardó el perfil");
    Look.at(page, "profile");
    page.navigate(at("/coatepec/about"));
    assertThat(page.locator("body")).containsText("Ayuntamiento de Coatepec");
    assertThat(page.locator("body")).containsText("transparencia@coatepec.example");
    page.navigate(at("/console/tenants/coatepec/journal"));
    assertThat(page.locator("main"))
        .containsText("Nombre (es): Municipio de Coatepec → Ayuntamiento de Coatepec");
  }

  private String at(String path) {
    return server + path;
  }
}
