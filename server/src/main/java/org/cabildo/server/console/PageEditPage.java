package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.editorial.PageDescription;
import org.cabildo.editorial.Pages;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The form of a page of the portal: a new one, or the one named {@code ?slug=}. */
@Path("console/tenants/{tenant}/pages/page")
@RequestScoped
@Produces(Desk.HTML)
public class PageEditPage {
  private final Desks desks;
  private final Pages pages;

  @Inject
  PageEditPage(Desks desks, Pages pages) {
    this.desks = desks;
    this.pages = pages;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected PageEditPage() {
    this(null, null);
  }

  /** The form. */
  @GET
  public Response get(@QueryParam("slug") @Nullable String slug) {
    PageEdit edit = edit(slug);
    Values values =
        edit.existing()
            .map(existing -> PageForm.of(pages.find(existing).description()))
            .orElseGet(PageForm::blank);
    return edit.form(200, values, Optional.empty());
  }

  /** Keeps it, or only shows how it would look. */
  @POST
  public Response put(
      @QueryParam("slug") @Nullable String slug, @Context HttpServletRequest request) {
    PageEdit edit = edit(slug);
    Values sent = Values.of(request);
    try {
      PageDescription page =
          PageForm.page(sent, edit.existing().orElseGet(() -> PageForm.slug(sent)));
      if (sent.typed("step").equals("preview")) {
        pages.check(page);
        return edit.preview(sent, page);
      }
      if (edit.existing().isEmpty()
          && pages.list().stream().anyMatch(p -> p.slug().equals(page.slug()))) {
        throw Problem.of(ErrorCode.CONFLICT).with("name", page.slug());
      }
      pages.put(page);
      return edit.desk().go(edit.desk().href("/pages?after=" + page.state().key()));
    } catch (Problem problem) {
      return edit.form(Desk.MISTAKES, sent, Optional.of(problem));
    }
  }

  /** Takes it away. */
  @POST
  @Path("remove")
  public Response remove(@QueryParam("slug") @Nullable String slug) {
    PageEdit edit = edit(slug);
    pages.remove(edit.existing().orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND)));
    return edit.desk().go(edit.desk().href("/pages?after=remove"));
  }

  private PageEdit edit(@Nullable String slug) {
    return new PageEdit(desks.forThoseWhoMay(Permission.EDIT_CATALOG), Optional.ofNullable(slug));
  }
}
