package org.cabildo.sdk.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** The parameters of a request, from its address or, when they are too long for one, its body. */
final class StubQuestion {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StubQuestion() {}

  static Map<String, List<String>> of(HttpRequest request) {
    return request.bodyPublisher().map(StubQuestion::members).orElseGet(() -> inAddress(request));
  }

  static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, List<String>> inAddress(HttpRequest request) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    String query = request.uri().getRawQuery();
    if (query != null) {
      for (String pair : query.split("&", -1)) {
        int equals = pair.indexOf('=');
        parameters
            .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static Map<String, List<String>> members(HttpRequest.BodyPublisher body) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    try {
      JSON.readTree(bytes(body))
          .properties()
          .forEach(
              member -> {
                List<String> values = new ArrayList<>();
                if (member.getValue().isArray()) {
                  member.getValue().forEach(value -> values.add(value.asText()));
                } else {
                  values.add(member.getValue().asText());
                }
                parameters.put(member.getKey(), values);
              });
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
    return parameters;
  }

  private static byte[] bytes(HttpRequest.BodyPublisher body) {
    Collector collector = new Collector();
    body.subscribe(collector);
    return collector.whole.join();
  }

  private static final class Collector implements Flow.Subscriber<ByteBuffer> {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ByteBuffer part) {
      byte[] content = new byte[part.remaining()];
      part.get(content);
      bytes.writeBytes(content);
    }

    @Override
    public void onError(Throwable failure) {
      whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      whole.complete(bytes.toByteArray());
    }
  }
}
