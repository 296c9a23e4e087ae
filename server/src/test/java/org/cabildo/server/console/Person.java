package org.cabildo.server.console;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser without scripts: keeps cookies, fills in the forms of the last page. */
final class Person {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern TOKEN =
      Pattern.compile("name=\"form-token\" value=\"([0-9a-f]{64})\"");

  private final URI server;
  private final Map<String, String> cookies = new TreeMap<>();
  private String token = "";

  Person(URI server) {
    this.server = server;
  }

  /**
   * What the server answered.
   *
   * @param location where it sends the browser, empty when it does not
   */
  record Answer(int status, String text, String location, HttpHeaders headers) {
    /** Cookies as they were set. */
    List<String> cookies() {
      return headers.allValues("Set-Cookie");
    }

    /** The page without its tokens, which are never twice the same. */
    String withoutTokens() {
      return text.replaceAll("[0-9a-f]{64}", "…");
    }

    /** The first match of a pattern's first group. */
    String found(String pattern) {
      Matcher matcher = Pattern.compile(pattern).matcher(text);
      if (!matcher.find()) {
        throw new AssertionError("no " + pattern + " in\n" + text);
      }
      return matcher.group(1);
    }
  }

  Map<String, String> cookies() {
    return cookies;
  }

  /** The token of the last page that had one. */
  String token() {
    return token;
  }

  Answer get(String path) {
    return send("GET", path, "", Map.of());
  }

  /** Sends a form as a browser does from a page of this server. */
  Answer post(String path, Map<String, String> fields) {
    return postFrom(path, fields, token, Map.of("Origin", server.toString()));
  }

  /** Sends a form with any token and headers. */
  Answer postFrom(
      String path, Map<String, String> fields, String withToken, Map<String, String> headers) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("form-token", withToken);
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put("Content-Type", "application/x-www-form-urlencoded");
    return send("POST", path, encoded(all), more);
  }

  /** Sends a form with a file, as a browser without scripts does. */
  Answer upload(String path, String fileName, String content) {
    return upload(path, fileName, content, Map.of());
  }

  /** The same, with fields before the file. */
  Answer upload(String path, String fileName, String content, Map<String, String> fields) {
    String boundary = "----a-line-between-parts";
    StringBuilder said = new StringBuilder();
    fields.forEach(
        (name, value) ->
            said.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
    String body =
        """
        --%1$s\r
        Content-Disposition: form-data; name="form-token"\r
        \r
        %2$s\r
        %5$s--%1$s\r
        Content-Disposition: form-data; name="file"; filename="%3$s"\r
        Content-Type: text/csv\r
        \r
        %4$s\r
        --%1$s--\r
        """
            .formatted(boundary, token, fileName, content, said);
    return send(
        "POST",
        path,
        body,
        Map.of(
            "Origin",
            server.toString(),
            "Content-Type",
            "multipart/form-data; boundary=" + boundary));
  }

  Answer send(String method, String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Accept", headers.getOrDefault("Accept", "text/html"))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(
        (name, value) -> {
          if (!name.equals("Accept")) {
            request.header(name, value);
          }
        });
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      HttpResponse<String> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return taken(answer);
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private Answer taken(HttpResponse<String> answer) {
    List<String> set = answer.headers().allValues("Set-Cookie");
    for (String cookie : set) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      if (pair[1].isEmpty()) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
    Matcher found = TOKEN.matcher(answer.body());
    if (found.find()) {
      token = found.group(1);
    }
    return new Answer(
        answer.statusCode(),
        answer.body(),
        answer.headers().firstValue("Location").orElse(""),
        answer.headers());
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
