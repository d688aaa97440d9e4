package voc.notebooks;

import voc.explorer.chart.BarChart;

/**
 * An SVG picture.
 *
 * @param rich one {@code svg} element
 * @param text what it shows, in a sentence
 */
public record Picture(String rich, String text) implements Rich {
  /** The picture of a chart. */
  public static Picture of(BarChart chart) {
    return new Picture(chart.svg(), chart.title() + ": " + chart.description());
  }

  @Override
  public String mimeType() {
    return "image/svg+xml";
  }

  @Override
  public String toString() {
    return text;
  }
}
