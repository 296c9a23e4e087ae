package org.cabildo.server.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.api.ApiDescription;
import org.cabildo.server.api.ApiOperation;
import org.cabildo.server.http.Statuses;
import org.cabildo.table.Explanation;

/** Puts the description of the API into the words of a page; it says nothing of its own. */
final class Developers {
  private final Site site;
  private final ApiDescription description;
  private final Explanation.Limits most;
  private final Texts t;

  Developers(Site site, ApiDescription description, Explanation.Limits most) {
    this.site = site;
    this.description = description;
    this.most = most;
    this.t = site.texts();
  }

  DevelopersView view(Optional<DevelopersView.Sample> sample, List<Link> feeds) {
    String lead = t.of(site.tenant().isPresent() ? "developers.lead" : "federal.developers.lead");
    return new DevelopersView(
        site.frame(new Site.Head(t.of("developers.title"), lead, "/developers", "developers")),
        t.of("developers.title"),
        lead,
        site.links().absoluteRoot(""),
        site.links().outside("/openapi.json") + "?lang=" + site.language().getLanguage(),
        sample,
        groups(),
        failures(),
        limits(),
        feeds);
  }

  private List<DevelopersView.Group> groups() {
    Map<String, List<ApiOperation>> byTag =
        description.operations(site.language()).stream()
            .collect(
                Collectors.groupingBy(ApiOperation::tag, LinkedHashMap::new, Collectors.toList()));
    return byTag.entrySet().stream()
        .map(
            e ->
                new DevelopersView.Group(
                    "api-" + e.getKey(),
                    e.getValue().get(0).tagDescription().replaceAll("\\.$", ""),
                    e.getValue().stream().map(this::call).toList()))
        .toList();
  }

  private DevelopersView.Call call(ApiOperation operation) {
    String path =
        site.tenant()
            .map(x -> operation.path().replace("{tenant}", x.id().value()))
            .orElse(operation.path());
    return new DevelopersView.Call(
        operation.method(),
        path,
        operation.summary(),
        operation.description().map(DevelopersView.Span::of).orElse(List.of()),
        t.of("developers.access." + operation.access().name().toLowerCase(Locale.ROOT)),
        operation.parameters().stream()
            .filter(p -> site.tenant().isEmpty() || !p.name().equals("tenant") || !p.required())
            .map(
                p ->
                    new DevelopersView.Given(
                        p.name(), p.required(), DevelopersView.Span.of(p.description())))
            .toList(),
        String.join(", ", operation.answers()));
  }

  private List<DevelopersView.Failure> failures() {
    return Arrays.stream(ErrorCode.values())
        .map(
            code ->
                new DevelopersView.Failure(
                    String.valueOf(Statuses.of(code)),
                    code.key(),
                    Problem.of(code).title(site.language())))
        .sorted(java.util.Comparator.comparing(DevelopersView.Failure::status))
        .toList();
  }

  private List<AboutView.Fact> limits() {
    List<AboutView.Fact> limits = new ArrayList<>();
    limits.add(fact("rows", most.pageRows()));
    limits.add(limit("datasets", "/components/parameters/pageLimit/schema/maximum"));
    limits.add(limit("query", "/components/parameters/where/schema/maxLength"));
    limits.add(fact("seconds", most.seconds()));
    return limits;
  }

  private AboutView.Fact limit(String what, String pointer) {
    return fact(what, description.in(site.language()).at(pointer).asLong());
  }

  private AboutView.Fact fact(String what, long most) {
    return new AboutView.Fact(t.of("developers.limit." + what), site.formats().number(most), "");
  }
}
