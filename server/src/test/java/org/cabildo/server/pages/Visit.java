package org.cabildo.server.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.cabildo.server.testing.RunningServer;

/** One tab on one page, and everything that went wrong while it loaded. */
final class Visit implements AutoCloseable {
  private static final int HEIGHT = 900;
  private static final List<String> CODE = List.of("stylesheet", "script");
  private static final String COUNT_SHIFTS =
      """
      window.layoutShift = 0;
      window.shifted = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (entry.hadRecentInput) continue;
          window.layoutShift += entry.value;
          for (const { node, previousRect, currentRect } of entry.sources) {
            const from = previousRect.toJSON(), to = currentRect.toJSON();
            const name = node && node.nodeName + " " + node.textContent.trim().slice(0, 30);
            window.shifted.push([Math.round(entry.startTime), name, from, to]);
          }
        }
      }).observe({ type: 'layout-shift', buffered: true });
      """;

  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<Response> answers = new ArrayList<>();
  private final Response document;

  private Visit(Page page, int width, String path) {
    this.page = page;
    if (page.viewportSize().width != width) {
      widen(width);
    }
    String origin = RunningServer.get().url().getAuthority();
    page.addInitScript(COUNT_SHIFTS);
    page.onConsoleMessage(message -> complain(message.type(), message.text()));
    page.onPageError(error -> complaints.add("script error: " + error));
    page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
    page.onRequest(request -> refuseOtherHosts(request, origin));
    page.onResponse(answers::add);
    this.document = page.navigate(RunningServer.get().at(path).toString());
    page.waitForLoadState();
  }

  /**
   * Windows that are that wide from the beginning: one that is made narrower while it opens counts
   * as a shift of everything in it where the machine is busy.
   */
  static BrowserContext context(Browser browser, int width) {
    return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, HEIGHT));
  }

  /** Opens the page in a window of that width and waits until it is loaded. */
  static Visit to(BrowserContext context, int width, String path) {
    return new Visit(context.newPage(), width, path);
  }

  /** Gives the window another width. */
  void widen(int width) {
    page.setViewportSize(width, HEIGHT);
  }

  private void complain(String type, String text) {
    boolean theErrorPageItself = text.contains("status of 404") && isError();
    if ((type.equals("error") || type.equals("warning")) && !theErrorPageItself) {
      complaints.add(type + ": " + text);
    }
  }

  private boolean isError() {
    return !answers.isEmpty() && answers.get(0).status() >= 400;
  }

  private void refuseOtherHosts(Request request, String origin) {
    URI address = URI.create(request.url());
    if (address.getScheme().startsWith("http") && !origin.equals(address.getAuthority())) {
      complaints.add("asked another host: " + request.url());
    }
  }

  Page page() {
    return page;
  }

  int status() {
    return document.status();
  }

  /** Console errors and warnings, failed and refused requests, requests to other hosts. */
  List<String> complaints() {
    List<String> all = new ArrayList<>(complaints);
    answers.stream()
        .filter(answer -> answer.status() >= 400 && !answer.url().equals(document.url()))
        .forEach(answer -> all.add(answer.status() + " for " + answer.url()));
    return all;
  }

  /** Cumulative layout shift so far. */
  double layoutShift() {
    return ((Number) page.evaluate("() => window.layoutShift")).doubleValue();
  }

  /** What shifted, when, from where and whereto. */
  String shifted() {
    return (String) page.evaluate("() => JSON.stringify(window.shifted)");
  }

  /** By how many CSS pixels the page is wider than its window. */
  int overhang() {
    return ((Number)
            page.evaluate(
                "() => document.documentElement.scrollWidth"
                    + " - document.documentElement.clientWidth"))
        .intValue();
  }

  /** Bytes of the page itself on the network. */
  long weight() {
    return document.request().sizes().responseBodySize;
  }

  /** Bytes of style sheets and scripts on the network. */
  long code() {
    return answers.stream()
        .map(Response::request)
        .filter(request -> CODE.contains(request.resourceType()))
        .mapToLong(request -> request.sizes().responseBodySize)
        .sum();
  }

  /** How many statements the database ran for the page. */
  int statements() {
    return Integer.parseInt(document.headerValue("server-timing").replaceAll("\\D+", ""));
  }

  @Override
  public void close() {
    page.close();
  }
}
