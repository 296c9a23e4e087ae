package org.cabildo.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {
  private static String svg(String inside) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
        + inside
        + "</svg>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<SCRIPT/>",
        "<path onload='x'/>",
        "<path ONLOAD='x'/>",
        "<foreignObject/>",
        "<image href='https://elsewhere.example/x.png'/>",
        "<image href='data:image/svg+xml;base64,AAAA'/>",
        "<image href='data:image/png;base64,AAAA'/>",
        "<image href='data:image/png;base64,%'/>",
        "<path href='data:image/png;base64,AAAA'/>",
        "<use href='#a'/>",
        "<a href='https://elsewhere.example/'/>",
        "<linearGradient xlink:href='https://elsewhere.example/x.svg#a'/>",
        "<path fill='url(https://elsewhere.example/x.svg#a)'/>",
        "<path style='fill: url( \"//elsewhere.example\")'/>",
        "<path style='position: fixed'/>",
        "<path style='fill: u\\rl(//elsewhere.example)'/>",
        "<style>@import '//elsewhere.example'</style>",
        "<animate attributeName='href' to='javascript:x'/>",
        "<text>letters</text>",
        "<svg/>",
        "<?xml-stylesheet href='x'?>",
        "<h:script xmlns:h='http://www.w3.org/1999/xhtml'/>",
        "<script xlink:href='data:text/javascript,alert(1)'/>",
        "<set attributeName='onmouseover' to='alert(1)'/>",
        "<path fill='url(&#104;ttps://elsewhere.example/a)'/>",
        "<path clip-path='URL(//elsewhere.example/a.svg#b)'/>",
        "<linearGradient xlink:href=' javascript:alert(1)'/>",
        "<g xml:base='https://elsewhere.example/'/>",
        "<feImage href='https://elsewhere.example/x.png'/>",
        "<iframe xmlns='http://www.w3.org/1999/xhtml' src='//elsewhere.example'/>",
        "<path><script>alert(1)</script></path>",
      })
  void refusesWhatIsMoreThanADrawing(String inside) {
    assertThat(Logo.flaws(svg(inside))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg'/>",
        "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
            + "<svg xmlns='http://www.w3.org/2000/svg'><title>&a;</title></svg>",
        "<html xmlns='http://www.w3.org/1999/xhtml'/>",
        "<svg/>",
        "no drawing at all",
        "",
      })
  void refusesWhatIsNoSvg(String text) {
    assertThat(Logo.flaws(text)).isNotEmpty();
  }

  @Test
  void takesShapesGradientsAndPlainStyles() {
    String drawing =
        svg(
            "<title>Marca</title><defs><linearGradient id='a'><stop offset='0' stop-color='red'/>"
                + "</linearGradient></defs><path d='M0 0h1' fill='url(#a)' style='stroke:#fff;"
                + " stroke-width:2'/>");

    assertThat(Logo.flaws(drawing)).isEmpty();
  }

  @Test
  void refusesAnEndlessDrawing() {
    assertThat(Logo.flaws(svg(" ".repeat(Logo.LIMIT)))).hasSize(1);
  }
}
