package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** No tenant reaches another's unpublished work or changes anything of it. */
class TenantIsolationIT {
  private static final String CANARY = "CANARIO-PUEBLA-7f3a";
  private final Client client = new Client();
  private final String puebla = client.bearer("puebla", "publisher");
  private final String[] xalapaRoles = {
    client.bearer("xalapa", "viewer"),
    client.bearer("xalapa", "publisher"),
    client.bearer("xalapa", "editor"),
    client.bearer("xalapa", "administrator")
  };

  @Test
  void noRoleOfOneTenantSeesADraftOfAnother() {
    client.send(
        "POST",
        "/api/v1/tenants/puebla/datasets",
        """
        {"slug":"aislado","title":"%s","description":"%s","office":"movilidad","state":"draft"}
        """
            .formatted(CANARY, CANARY),
        "Authorization",
        puebla,
        "Content-Type",
        "application/json");
    client.send(
        "PUT",
        "/api/v1/tenants/puebla/datasets/aislado/data",
        "x\n" + CANARY + "\n",
        "Authorization",
        puebla,
        "Content-Type",
        "text/csv");
    assertThat(
            client
                .get("/api/v1/tenants/puebla/datasets/aislado/rows", "Authorization", puebla)
                .text())
        .contains(CANARY);
    String[] addresses = {
      "/api/v1/tenants/puebla/datasets/aislado",
      "/api/v1/tenants/puebla/datasets/aislado/rows",
      "/api/v1/tenants/puebla/datasets/aislado/data.csv",
      "/api/v1/tenants/puebla/datasets/aislado/original",
      "/api/v1/tenants/puebla/datasets/aislado/versions",
      "/api/v1/tenants/puebla/datasets/aislado/versions/1",
      "/api/v1/tenants/puebla/datasets/aislado/schema",
      "/api/v1/tenants/puebla/datasets/aislado/report",
      "/api/v1/tenants/xalapa/datasets/aislado",
      "/api/v1/tenants/puebla/datasets?q=" + CANARY,
      "/api/v1/federation/search?q=" + CANARY,
      "/api/v1/federation/rows?dataset=aislado",
      "/api/v1/tenants/puebla/tokens"
    };
    for (String bearer : xalapaRoles) {
      for (String address : addresses) {
        Client.Answer answer = client.get(address, "Authorization", bearer);
        assertThat(answer.text()).as(address).doesNotContain(CANARY);
        assertThat(answer.headers().toString()).as(address).doesNotContain(CANARY);
        if (!address.contains("?")) {
          assertThat(answer.status()).as(address).isIn(403, 404);
        }
      }
    }
  }

  @Test
  void noRoleOfOneTenantWritesInAnother() {
    for (String bearer : xalapaRoles) {
      String[][] writes = {
        {
          "POST",
          "/api/v1/tenants/puebla/datasets",
          "{\"slug\":\"x1\",\"title\":\"x\",\"description\":\"x\",\"office\":\"movilidad\"}"
        },
        {"PATCH", "/api/v1/tenants/puebla/datasets/alumbrado", "{\"state\":\"withdrawn\"}"},
        {"PUT", "/api/v1/tenants/puebla/offices/movilidad", "{\"name\":\"x\"}"},
        {"PUT", "/api/v1/tenants/puebla/themes/movilidad", "{\"name\":\"x\"}"},
        {"POST", "/api/v1/tenants/puebla/tokens", "{\"role\":\"viewer\",\"label\":\"x\"}"},
        {
          "POST",
          "/api/v1/tenants",
          "{\"id\":\"nuevo\",\"name\":\"x\",\"description\":\"x\",\"contactEmail\":\"a@b.c\",\"timeZone\":\"UTC\",\"place\":{\"country\":\"MX\",\"code\":\"1\",\"name\":\"x\",\"level\":\"other\",\"latitude\":0,\"longitude\":0}}"
        }
      };
      for (String[] write : writes) {
        assertThat(
                client
                    .send(
                        write[0],
                        write[1],
                        write[2],
                        "Authorization",
                        bearer,
                        "Content-Type",
                        "application/json")
                    .status())
            .as(write[0] + " " + write[1])
            .isEqualTo(403);
      }
    }
    assertThat(client.get("/api/v1/tenants/puebla/datasets/alumbrado").status()).isEqualTo(200);
  }

  @Test
  void anUnknownTenantAndAMalformedTokenAreRefused() {
    assertThat(client.get("/api/v1/tenants/nadie/datasets").status()).isEqualTo(404);
    assertThat(
            client
                .get("/api/v1/tenants/xalapa/datasets", "Authorization", "Bearer cab_xalapa_x_y")
                .status())
        .isEqualTo(401);
  }
}
