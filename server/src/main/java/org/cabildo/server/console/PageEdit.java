package org.cabildo.server.console;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cabildo.editorial.PageDescription;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.ContentPolicy;
import org.cabildo.server.portal.prose.Prose;

/**
 * Draws the form of a page of the portal.
 *
 * @param existing its short name, unless it is new
 */
record PageEdit(Desk desk, Optional<String> existing) {
  Response form(int status, Values values, Optional<Problem> problem) {
    return desk.page(status, "page", view(values, problem, List.of()));
  }

  /** The form and how the page would look; pictures may come from where the page says. */
  Response preview(Values sent, PageDescription page) {
    Set<String> pictures = new TreeSet<>();
    List<PageEditView.Preview> previews = new ArrayList<>();
    previews.add(preview("es", page.title().es(), page.body().es(), pictures));
    if (page.title().en().isPresent() || page.body().en().isPresent()) {
      String title = page.title().en().orElse(page.title().es());
      previews.add(preview("en", title, page.body().en().orElse(page.body().es()), pictures));
    }
    return Response.fromResponse(desk.page(200, "page", view(sent, Optional.empty(), previews)))
        .header(ContentPolicy.HEADER, ContentPolicy.with(pictures))
        .build();
  }

  private PageEditView.Preview preview(
      String language, String title, String body, Set<String> pictures) {
    String portal = desk.portal().replaceFirst("/$", "");
    Prose prose = Prose.of(body, path -> portal + path);
    pictures.addAll(prose.pictures());
    return new PageEditView.Preview(
        desk.t().of("page.preview." + language), language, title, prose.html());
  }

  private PageEditView view(
      Values values, Optional<Problem> problem, List<PageEditView.Preview> previews) {
    String heading = desk.t().of(existing.isPresent() ? "page.heading" : "page.new.heading");
    return new PageEditView(
        desk.frame(heading, "pages")
            .under(List.of(desk.item(desk.t().of("nav.pages"), desk.href("/pages")))),
        heading,
        desk.t().of("page.lead"),
        previews,
        PageForm.view(desk, values, existing, problem),
        existing.map(
            slug ->
                ActionForm.of(
                    desk,
                    desk.href("/pages/page/remove?slug=" + slug),
                    desk.t().of("page.remove"))));
  }
}
