package org.cabildo.server.pages;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.server.testing.RunningServer;

/**
 * One page of every kind: those worth naming, and one of each other shape of address that the
 * sitemaps and the links of these pages lead to, so that a new page is looked at without anyone
 * remembering.
 */
final class PageKinds {
  private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"([^\"#?]*)");
  private static final Pattern LOCATION = Pattern.compile("<loc>([^<]+)</loc>");
  private static final List<String> COLLECTIONS = List.of("datasets", "offices", "pages");

  private final APIRequestContext http;
  private final Map<String, String> kinds = new LinkedHashMap<>();
  private final Set<String> shapes = new TreeSet<>();
  private final Set<String> tenants = new TreeSet<>();

  private PageKinds(APIRequestContext http) {
    this.http = http;
  }

  /** A page of a kind; the name is that of its screenshots. */
  record Kind(String name, String path) {
    /** What the server should answer. */
    int status() {
      return name.equals("error") ? 404 : 200;
    }

    /** The address in that language. */
    String in(String language) {
      return path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** All kinds of pages of the running server. */
  static Collection<Kind> find(APIRequestContext http, Map<String, String> named) {
    PageKinds found = new PageKinds(http);
    Set<String> listed = found.sitemaps();
    named.forEach(found::add);
    found.crawl(listed);
    return found.kinds.entrySet().stream().map(k -> new Kind(k.getKey(), k.getValue())).toList();
  }

  private void add(String name, String path) {
    kinds.put(name, path);
    shapes.add(shape(path.replaceFirst("\\?.*", "")));
  }

  /** Addresses in the sitemaps of all portals. */
  private Set<String> sitemaps() {
    Set<String> pages = new LinkedHashSet<>();
    for (String sitemap : locations("/sitemap.xml")) {
      if (sitemap.endsWith("/sitemap.xml")) {
        tenants.add(sitemap.split("/")[1]);
      }
      pages.addAll(locations(sitemap));
    }
    return pages;
  }

  private Set<String> locations(String sitemap) {
    return matches(LOCATION, get(sitemap).text());
  }

  private void crawl(Set<String> listed) {
    Deque<String> open = new ArrayDeque<>(kinds.values());
    open.addAll(listed);
    Set<String> looked = new TreeSet<>();
    while (!open.isEmpty()) {
      String path = open.poll();
      boolean isNew = shapes.add(shape(path.replaceFirst("\\?.*", "")));
      if ((isNew || kinds.containsValue(path)) && looked.add(path)) {
        APIResponse answer = get(path);
        if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
          if (isNew) {
            kinds.put(name(path), path);
          }
          open.addAll(matches(LINK, answer.text()));
        }
      }
    }
  }

  private APIResponse get(String path) {
    return http.get(
        RunningServer.get().at(path).toString(),
        RequestOptions.create().setHeader("Accept", "text/html,*/*;q=0.8"));
  }

  /** The paths on this server that a document mentions. */
  private static Set<String> matches(Pattern pattern, String document) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = pattern.matcher(document);
    while (matcher.find()) {
      URI address = URI.create(matcher.group(1));
      boolean here = address.getHost() == null || address.getHost().equals("localhost");
      boolean page = address.getScheme() == null || address.getScheme().startsWith("http");
      if (here && page && address.getRawPath().startsWith("/")) {
        found.add(address.getRawPath());
      }
    }
    return found;
  }

  /** {@code /{tenant}/datasets/{slug}} for {@code /xalapa/datasets/alumbrado}. */
  private String shape(String path) {
    String[] parts = path.split("/", -1);
    for (int i = 1; i < parts.length; i++) {
      if (i == 1 && tenants.contains(parts[i])) {
        parts[i] = "{tenant}";
      } else if (COLLECTIONS.contains(parts[i - 1]) && !parts[i].isEmpty()) {
        parts[i] = "{slug}";
      }
    }
    return String.join("/", parts);
  }

  private String name(String path) {
    return shape(path).replaceAll("[{}]", "").replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
  }
}
