package org.cabildo.sdk;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A path below the API's root and its parameters, encoded. */
record Address(String path, List<String> parameters) {

  static Address of(String... segments) {
    StringBuilder path = new StringBuilder("api/v1");
    for (String segment : segments) {
      path.append('/').append(name(segment));
    }
    return new Address(path.toString(), List.of());
  }

  Address below(String segment) {
    return new Address(path + '/' + name(segment), parameters);
  }

  Address with(String name, String value) {
    List<String> more = new ArrayList<>(parameters);
    more.add(name + '=' + encode(value));
    return new Address(path, List.copyOf(more));
  }

  Address with(String name, Optional<String> value) {
    return value.map(present -> with(name, present)).orElse(this);
  }

  Address withEach(String name, List<String> values) {
    Address address = this;
    for (String value : values) {
      address = address.with(name, value);
    }
    return address;
  }

  URI in(URI portal) {
    String query = parameters.isEmpty() ? "" : '?' + String.join("&", parameters);
    return URI.create(portal + path + query);
  }

  /** A segment that stays one: dots alone would lead elsewhere. */
  private static String name(String segment) {
    if (segment.isBlank() || segment.equals(".") || segment.equals("..")) {
      throw new IllegalArgumentException("not a name: ‘" + segment + "’");
    }
    return encode(segment);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
