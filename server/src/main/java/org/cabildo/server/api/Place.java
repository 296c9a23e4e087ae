package org.cabildo.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cabildo.server.http.Addresses;
import org.cabildo.tenancy.Tenant;

/** The addresses of a tenant's datasets. */
record Place(Tenant tenant, Addresses addresses) {
  String page(String slug) {
    return addresses.of(tenant, "/datasets/" + slug);
  }

  String written(String slug) {
    return addresses.of(tenant, "/pages/" + slug);
  }

  String api(String slug) {
    return addresses.of("/api/v1/tenants/" + tenant.id() + "/datasets/" + slug);
  }

  Map<String, String> links(String slug) {
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", api(slug));
    links.put("rows", api(slug) + "/rows");
    links.put("schema", api(slug) + "/schema");
    links.put("report", api(slug) + "/report");
    links.put("versions", api(slug) + "/versions");
    links.put("original", api(slug) + "/original");
    links.put("csv", api(slug) + "/data.csv");
    links.put("json", api(slug) + "/data.json");
    links.put("openapi", api(slug) + "/openapi.json");
    return links;
  }
}
