package voc.notebooks;

import java.util.Map;
import voc.explorer.chart.BarChart;

/**
 * An SVG picture.
 *
 * @param svg one {@code svg} element
 * @param text what it shows, in a sentence
 */
public record Picture(String svg, String text) implements Rich {
  /** The picture of a chart. */
  public static Picture of(BarChart chart) {
    return new Picture(chart.svg(), chart.title() + ": " + chart.description());
  }

  /** As HTML too: nbconvert 6.5.3 removes every element of an SVG output when it writes HTML. */
  @Override
  public Map<String, String> forms() {
    String html = "<div class=\"" + NO_MATH + "\">" + svg + "</div>";
    return Map.of("image/svg+xml", svg, "text/html", html);
  }

  @Override
  public String toString() {
    return text;
  }
}
