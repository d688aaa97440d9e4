package voc.explorer.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Numbered points over two logarithmic axes that read "less" to "more", on which few people read a
 * number: the numbers stand in the text beside it. As wide as a telephone, so that its letters are
 * legible there. Immutable and thread-safe.
 *
 * @param title what it shows, in a few words
 * @param description the same in a sentence, for those who cannot see it
 * @param xAxis what grows to the right
 * @param yAxis what grows upwards
 * @param points in the order in which they are drawn
 */
public record ScatterChart(
    String title, String description, String xAxis, String yAxis, List<Point> points) {
  private static final int WIDTH = 360;
  private static final int HEIGHT = 300;
  private static final int LEFT = 28;
  private static final int RIGHT = 352;
  private static final int TOP = 8;
  private static final int BOTTOM = 270;
  private static final int DOT = 11;

  public ScatterChart {
    points = List.copyOf(points);
  }

  /** The chart as one {@code svg} element, well-formed as XML. */
  public String svg() {
    StringBuilder out = new StringBuilder(1024 + 256 * points.size());
    out.append(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"scatter\" role=\"img\" viewBox=\"0 0 ")
        .append(WIDTH + " " + HEIGHT + "\" aria-label=\"" + Svg.escape(title + ". " + inWords()))
        .append("\" font-size=\"12\"><title>" + Svg.escape(title) + "</title><desc>")
        .append(Svg.escape(inWords()) + "</desc>");
    out.append("<path class=\"axis\" d=\"M" + LEFT + " " + TOP + "V" + BOTTOM + "H" + RIGHT)
        .append("\" fill=\"none\" stroke=\"#767676\"/>");
    text(out, "x=\"" + RIGHT + "\" y=\"" + (HEIGHT - 10) + "\" text-anchor=\"end\"", xAxis + " →");
    text(
        out,
        "transform=\"translate(16 " + TOP + ") rotate(-90)\" text-anchor=\"end\"",
        yAxis + " →");
    for (Point point : points) {
      point(out, point);
    }
    return out.append("</svg>").toString();
  }

  private void point(StringBuilder out, Point point) {
    String x = Svg.number(position(point, Point::x, LEFT + 2 * DOT, RIGHT - DOT));
    double y = position(point, Point::y, BOTTOM - 2 * DOT, TOP + DOT);
    out.append("<g><title>" + Svg.escape(point.label()) + "</title><circle class=\"")
        .append(point.role().style() + "\" cx=\"" + x + "\" cy=\"" + Svg.number(y))
        .append("\" r=\"" + DOT + "\" fill=\"" + point.role().colour() + "\"/>");
    out.append("<text class=\"on\" x=\"" + x + "\" y=\"" + Svg.number(y + 4))
        .append("\" text-anchor=\"middle\" fill=\"#fff\">" + Svg.escape(point.mark()))
        .append("</text></g>");
  }

  /** From {@code least} for the least of all points to {@code most}; in the middle of one alone. */
  private double position(Point point, ToDoubleFunction<Point> value, double least, double most) {
    double low = points.stream().mapToDouble(value).map(Math::log).min().orElse(0);
    double high = points.stream().mapToDouble(value).map(Math::log).max().orElse(0);
    double at = Math.log(value.applyAsDouble(point));
    return high == low ? (least + most) / 2 : least + (most - least) * (at - low) / (high - low);
  }

  private String inWords() {
    StringBuilder words = new StringBuilder(description);
    for (Point point : points) {
      words.append(' ').append(point.mark()).append(": ").append(point.label()).append('.');
    }
    return words.toString();
  }

  private static void text(StringBuilder out, String place, String words) {
    out.append("<text class=\"label\" " + place + " fill=\"#1b1b1b\">")
        .append(Svg.escape(words))
        .append("</text>");
  }
}
