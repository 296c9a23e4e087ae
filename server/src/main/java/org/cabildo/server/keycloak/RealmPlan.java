package org.cabildo.server.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a realm holds for this installation, as Keycloak's administration writes it.
 *
 * @param realm its name
 * @param installation address at which people reach us, without a slash at the end
 */
record RealmPlan(String realm, String installation) {
  /** What Keycloak calls us. */
  static final String CLIENT = "cabildo";

  /** What tokens for our API are for, and the scope that brings it into them. */
  static final String AUDIENCE = "cabildo-api";

  /** The role of those who run the installation. */
  static final String OPERATOR = "cabildo-operator";

  /** The role of those who look at all portals. */
  static final String ANALYST = "cabildo-analyst";

  private static final ObjectMapper JSON = new ObjectMapper();

  JsonNode realmItself() {
    return json(
        """
        {"realm": "%s", "displayName": "Cabildo", "enabled": true, "sslRequired": "external",
         "registrationAllowed": false, "bruteForceProtected": true,
         "internationalizationEnabled": true, "supportedLocales": ["es", "en"],
         "defaultLocale": "es"}
        """
            .formatted(realm));
  }

  JsonNode operatorRole() {
    return json(
        """
        {"name": "%s", "description": "Runs the Cabildo installation: opens portals, reads no drafts"}
        """
            .formatted(OPERATOR));
  }

  JsonNode analystRole() {
    return json(
        """
        {"name": "%s", "description": "Looks at what all portals of Cabildo publish and how it is used"}
        """
            .formatted(ANALYST));
  }

  JsonNode client() {
    return json(
        """
        {"clientId": "%1$s", "name": "Cabildo", "protocol": "openid-connect", "enabled": true,
         "publicClient": false, "clientAuthenticatorType": "client-secret",
         "standardFlowEnabled": true, "implicitFlowEnabled": false,
         "directAccessGrantsEnabled": false, "serviceAccountsEnabled": false,
         "frontchannelLogout": false,
         "redirectUris": ["%2$s/console/oidc/callback"], "webOrigins": [],
         "attributes": {
           "pkce.code.challenge.method": "S256",
           "post.logout.redirect.uris": "%2$s/console/sign-in?after=sign-out",
           "backchannel.logout.url": "%2$s/console/oidc/backchannel-logout",
           "backchannel.logout.session.required": "true"}}
        """
            .formatted(CLIENT, installation));
  }

  /** Realm roles into the ID token, where we read them. */
  JsonNode roleMapper() {
    return json(
        """
        {"name": "cabildo-realm-roles", "protocol": "openid-connect",
         "protocolMapper": "oidc-usermodel-realm-role-mapper",
         "config": {"claim.name": "realm_access.roles", "jsonType.label": "String",
           "multivalued": "true", "id.token.claim": "true", "access.token.claim": "false",
           "userinfo.token.claim": "false"}}
        """);
  }

  JsonNode scope() {
    return json(
        """
        {"name": "%s", "protocol": "openid-connect",
         "description": "Tokens for the API of Cabildo: add it to the clients of programs",
         "attributes": {"include.in.token.scope": "false", "display.on.consent.screen": "false"}}
        """
            .formatted(AUDIENCE));
  }

  JsonNode audienceMapper() {
    return json(
        """
        {"name": "cabildo-audience", "protocol": "openid-connect",
         "protocolMapper": "oidc-audience-mapper",
         "config": {"included.custom.audience": "%s", "access.token.claim": "true",
           "id.token.claim": "false"}}
        """
            .formatted(AUDIENCE));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
