package org.cabildo.server.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** What a realm has besides what is planned is nobody's business. */
class ReconciledTest {
  @Test
  void whatIsPlannedHoldsWhateverElseIsThere() throws JsonProcessingException {
    JsonNode planned = json("{'a':{'b':'1'},'list':['x','y']}");
    assertThat(Reconciled.holds(json("{'a':{'b':'1','c':'2'},'list':['y','x'],'d':3}"), planned))
        .isTrue();
    assertThat(Reconciled.holds(json("{'a':{'b':'2'},'list':['x','y']}"), planned)).isFalse();
    assertThat(Reconciled.holds(json("{'a':{'b':'1'},'list':['x','y','z']}"), planned)).isFalse();
    assertThat(Reconciled.holds(json("{'list':['x','y']}"), planned)).isFalse();
  }

  @Test
  void whatIsNotPlannedStays() throws JsonProcessingException {
    JsonNode merged =
        Reconciled.merged(
            json("{'id':'7','a':{'b':'2','c':'3'},'list':['z']}"),
            json("{'a':{'b':'1'},'list':['x']}"));
    assertThat(merged).isEqualTo(json("{'id':'7','a':{'b':'1','c':'3'},'list':['x']}"));
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text.replace('\'', '"'));
  }
}
