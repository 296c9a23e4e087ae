package org.cabildo.server.portal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The compiled templates of {@code src/main/jte}. */
public final class Templates {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Templates() {}

  /** The page of template {@code name}, without suffix, for its one record. */
  public static String render(String name, Object page) {
    StringOutput out = new StringOutput(32_000);
    ENGINE.render(name + ".jte", page, out);
    return out.toString();
  }
}
