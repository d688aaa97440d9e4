package voc.explorer.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import voc.core.Interval;

/** The small drawings that stand in tables, and the scatter of the quadrant. */
class MarksTest {
  private static final RangeMark MARK =
      RangeMark.of("40 % (30–55) & \"more\"", 0.4, new Interval(0.3, 0.55), new Interval(0, 1));

  private static final TrendLine LINE =
      new TrendLine(
          "by month",
          List.of(
              OptionalDouble.of(1),
              OptionalDouble.of(3),
              OptionalDouble.empty(),
              OptionalDouble.of(2)));

  private static final ScatterChart SCATTER =
      new ScatterChart(
          "Benefit",
          "Higher is more.",
          "effort",
          "benefit",
          List.of(
              new Point("1", "Potholes <b>", 1, 10, Role.GOOD),
              new Point("2", "Bills", 100, 1, Role.TROUBLE)));

  @Test
  void allAreWellFormedAndNameThemselvesToThoseWhoCannotSeeThem() throws Exception {
    for (String svg : List.of(MARK.svg(), LINE.svg(), SCATTER.svg())) {
      Document document = parse(svg);
      assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
      assertThat(document.getDocumentElement().getAttribute("aria-label")).isNotEmpty();
      assertThat(document.getDocumentElement().getFirstChild().getNodeName()).isEqualTo("title");
    }
    assertThat(SCATTER.svg()).contains("<desc>Higher is more. 1: Potholes &lt;b&gt;. 2: Bills.");
  }

  @Test
  void aMarkStandsWhereItsScaleSaysAndNeverOutsideOfIt() {
    assertThat(MARK.svg()).contains("cx=\"40.8%\"", "x1=\"31.6%\" x2=\"54.6%\"");
    RangeMark outside =
        RangeMark.of("far", 7, new Interval(-3, 9), new Interval(0, 1)).beside(0.5).as(Role.MUTED);
    assertThat(outside.svg())
        .contains("cx=\"96%\"", "x1=\"4%\" x2=\"96%\"", "class=\"muted\"")
        .contains("<line class=\"reference\" x1=\"50%\"");
    assertThat(MARK.svg()).doesNotContain("reference");
  }

  @Test
  void aLineBreaksWhereAPeriodTellsNothingAndAValueAloneIsADot() {
    assertThat(LINE.svg()).contains("d=\"M4 28L41.3 4M116 16\"", "cx=\"116\" cy=\"16\"");
    assertThat(new TrendLine("none", List.of()).svg()).contains("d=\"\"");
    assertThat(new TrendLine("same", List.of(OptionalDouble.of(2), OptionalDouble.of(2))).svg())
        .contains("d=\"M4 16L116 16\"");
  }

  @Test
  void pointsLieByTheLogarithmOfTheirPlaceAndOneAloneInTheMiddle() {
    assertThat(SCATTER.svg()).contains("cx=\"50\" cy=\"19\"", "cx=\"341\" cy=\"248\"");
    assertThat(
            new ScatterChart("", "", "", "", List.of(new Point("1", "Potholes", 3, 5, Role.PLAIN)))
                .svg())
        .contains("cx=\"195.5\" cy=\"133.5\"");
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    assertThatThrownBy(() -> RangeMark.of("", Double.NaN, new Interval(0, 1), new Interval(0, 1)))
        .hasMessage("value of a mark must be finite, got NaN");
    assertThatThrownBy(() -> RangeMark.of("", 0, new Interval(0, 1), new Interval(1, 1)))
        .hasMessageStartingWith("scale must be wider than 0, got ");
    assertThatThrownBy(() -> new TrendLine("", List.of(OptionalDouble.of(1 / 0.0))))
        .hasMessage("values of a trend line must be finite, got Infinity");
    assertThatThrownBy(() -> new Point("1", "Bills", 0, 1, Role.PLAIN))
        .hasMessage("a point must lie above 0, got (0.0, 1.0) for \"Bills\"");
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}
