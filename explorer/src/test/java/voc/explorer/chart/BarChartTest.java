package voc.explorer.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class BarChartTest {
  private static final BarChart CHART =
      BarChart.of(
          "Negative share of the first needs",
          "Share of negative sentences by need, with 95 % intervals",
          Unit.SHARE,
          List.of(
              Bar.of("Potholes", 0.62).between(0.481, 0.744).as(Role.TROUBLE),
              Bar.of("Missed garbage <collection> & \"bulk\" pick-ups of the season", 0.4),
              Bar.of("Park opening hours", 0.05).between(0.01, 0.14).as(Role.GOOD),
              Bar.of("All", 0.31).as(Role.MUTED)));

  @Test
  void theSameChartGivesTheSameCharactersEverywhere() throws IOException {
    try (InputStream golden = BarChartTest.class.getResourceAsStream("bar-chart.svg")) {
      assertThat(golden).isNotNull();
      assertThat(CHART.svg()).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void itIsWellFormedAndNamesItselfToThoseWhoCannotSeeIt() throws Exception {
    Document document = parse(CHART.svg());

    assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
    String[] ids = document.getDocumentElement().getAttribute("aria-labelledby").split(" ");
    assertThat(CHART.svg())
        .contains("<title id=\"" + ids[0] + "\">Negative share of the first needs</title>")
        .contains(
            "<desc id=\""
                + ids[1]
                + "\">Share of negative sentences by need, with 95 % intervals. Potholes: 62 % (48 %");
  }

  @Test
  void textIsEscapedAndLongLabelsAreCutButTheirWholeTextIsKept() {
    assertThat(CHART.svg())
        .contains("<title>Missed garbage &lt;collection&gt; &amp; &quot;bulk&quot; pick-ups of the")
        .contains(">Missed garbage &lt;collection&gt; &amp; &quot;bu…<");
  }

  @Test
  void charactersThatXmlForbidsDoNotBreakIt() throws Exception {
    String svg = BarChart.of("a\u0000b", "", Unit.COUNT, List.of(Bar.of("\uD800", 1))).svg();

    assertThat(parse(svg).getDocumentElement().getTextContent()).contains("a\uFFFDb");
  }

  @Test
  void valuesBelowZeroExtendToTheLeftOfTheZeroLine() {
    String svg =
        BarChart.of("Polarity", "", Unit.NUMBER, List.of(Bar.of("a", -0.5), Bar.of("b", 0.5)))
            .svg();

    // The axis goes from -0.6 to 0.6: its zero is at 248 + 340 / 2.
    assertThat(svg)
        .contains("<rect x=\"276.3\" y=\"45\" width=\"141.7\"")
        .contains("<rect x=\"418\" y=\"71\" width=\"141.7\"")
        .contains(">-0.50<", ">0.50<");
  }

  @Test
  void aChartWithoutBarsSaysSo() throws Exception {
    String svg = BarChart.of("Nothing", "", Unit.COUNT, List.of()).svg();

    assertThat(parse(svg).getDocumentElement().getTextContent()).contains("No data");
  }

  @Test
  void onlyZerosStillHaveAnAxis() {
    assertThat(BarChart.of("Zeros", "", Unit.COUNT, List.of(Bar.of("a", 0))).svg())
        .doesNotContain("NaN")
        .contains("width=\"0\"");
  }

  @Test
  void twoChartsOfOnePageHaveDifferentNames() {
    String other = BarChart.of(CHART.title(), CHART.description(), Unit.SHARE, List.of()).svg();

    assertThat(id(other)).isNotEqualTo(id(CHART.svg()));
  }

  @Test
  void aValueThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> Bar.of("Potholes", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value of bar \"Potholes\" must be finite, got NaN");
  }

  private static String id(String svg) {
    return svg.replaceFirst("(?s).*aria-labelledby=\"(\\S+) .*", "$1");
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}
