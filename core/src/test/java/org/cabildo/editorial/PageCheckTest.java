package org.cabildo.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCheckTest {
  private static final int LONGEST = 1_000;

  @Test
  void whatIsWrittenUpToTheLimitsIsTaken() {
    PageCheck.check(page("normas", "a".repeat(120), "b".repeat(LONGEST), 999), LONGEST);
    PageCheck.check(page("a1", "Normas", "*", 0), LONGEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "Normas", "1a", "a_b", "a/b", "../a", "a-", "ñandú"})
  void aNameIsOneOfAddresses(String slug) {
    assertRefused(page(slug, "Normas", "*", 0), "slug");
  }

  @Test
  void whatIsTooLongOrBlankIsRefusedInEachLanguage() {
    assertRefused(page("normas", "a".repeat(121), "*", 0), "title");
    assertRefused(page("normas", " ", "*", 0), "title");
    assertRefused(page("normas", "Normas", "b".repeat(LONGEST + 1), 0), "body");
    assertRefused(page("normas", "Normas", " \n", 0), "body");
    assertRefused(page("normas", "Normas", "a\0b", 0), "body");
    LocalText english = new LocalText("Sí", Optional.of("b".repeat(LONGEST + 1)));
    assertRefused(
        new PageDescription("normas", new LocalText("Sí"), english, 0, PageState.DRAFT), "body");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1_000})
  void aPlaceIsOneOfAThousand(int position) {
    assertRefused(page("normas", "Normas", "*", position), "position");
  }

  private static void assertRefused(PageDescription page, String field) {
    assertThatThrownBy(() -> PageCheck.check(page, LONGEST))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.parameter("field")).contains(field));
  }

  private static PageDescription page(String slug, String title, String body, int position) {
    return new PageDescription(
        slug, new LocalText(title), new LocalText(body), position, PageState.PUBLISHED);
  }
}
