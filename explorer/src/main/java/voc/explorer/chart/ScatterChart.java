package voc.explorer.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

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
 * @param cuts what parts the points into four fields; null for nothing
 */
public record ScatterChart(
    String title,
    String description,
    String xAxis,
    String yAxis,
    List<Point> points,
    @Nullable Cuts cuts) {
  private static final int WIDTH = 360;
  private static final int HEIGHT = 300;
  private static final int LEFT = 28;
  private static final int RIGHT = 352;
  private static final int TOP = 8;
  private static final int BOTTOM = 270;
  private static final int DOT = 11;

  /** Kept free of points, for the names of the fields. */
  private static final int NAMES = 18;

  private static final double NONE = Double.NaN;

  public ScatterChart {
    points = List.copyOf(points);
  }

  /** A chart of one field. */
  public ScatterChart(
      String title, String description, String xAxis, String yAxis, List<Point> points) {
    this(title, description, xAxis, yAxis, points, null);
  }

  /** The same chart, parted into four fields. */
  public ScatterChart parted(Cuts lines) {
    return new ScatterChart(title, description, xAxis, yAxis, points, lines);
  }

  /**
   * Two lines that part the points.
   *
   * @param x where the upright one stands, above 0
   * @param y where the level one lies, above 0
   * @param xLabel what the upright one is
   * @param yLabel what the level one is
   * @param fields names of the fields: upper left, upper right, lower left, lower right
   */
  public record Cuts(double x, double y, String xLabel, String yLabel, List<String> fields) {
    public Cuts {
      fields = List.copyOf(fields);
      if (!(x > 0) || !(y > 0) || fields.size() != 4) {
        throw new IllegalArgumentException(
            "cuts must lie above 0 and part four fields, got " + x + ", " + y + " and " + fields);
      }
    }
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
    if (cuts != null) {
      cuts(out, cuts);
    }
    for (Point point : points) {
      point(out, point);
    }
    return out.append("</svg>").toString();
  }

  /** The lines cross in the middle, so that each field has its quarter whatever lies in it. */
  private void cuts(StringBuilder out, Cuts lines) {
    double x = x(lines.x());
    double y = y(lines.y());
    out.append("<path class=\"reference\" d=\"M" + Svg.number(x) + " " + (TOP + NAMES))
        .append("V" + BOTTOM + "M" + LEFT + " " + Svg.number(y) + "H" + RIGHT)
        .append("\" fill=\"none\" stroke=\"#767676\" stroke-dasharray=\"4 3\"/>");
    small(out, Svg.number(x), TOP + 12, "middle", lines.xLabel());
    small(out, String.valueOf(RIGHT), y - 4, "end", lines.yLabel());
    field(out, LEFT + 6, TOP + 12, "start", lines.fields().get(0));
    field(out, RIGHT, TOP + 12, "end", lines.fields().get(1));
    field(out, LEFT + 6, BOTTOM - 6, "start", lines.fields().get(2));
    field(out, RIGHT, BOTTOM - 6, "end", lines.fields().get(3));
  }

  private static void small(StringBuilder out, String x, double y, String anchor, String words) {
    text(
        out,
        "x=\""
            + x
            + "\" y=\""
            + Svg.number(y)
            + "\" font-size=\"10\" text-anchor=\""
            + anchor
            + "\"",
        words);
  }

  private static void field(StringBuilder out, int x, int y, String anchor, String name) {
    text(
        out,
        "x=\"" + x + "\" y=\"" + y + "\" font-weight=\"600\" text-anchor=\"" + anchor + "\"",
        name);
  }

  private double x(double value) {
    return position(value, Point::x, cuts == null ? NONE : cuts.x(), LEFT + 2 * DOT, RIGHT - DOT);
  }

  private double y(double value) {
    return cuts == null
        ? position(value, Point::y, NONE, BOTTOM - 2 * DOT, TOP + DOT)
        : position(value, Point::y, cuts.y(), BOTTOM - NAMES - DOT, TOP + NAMES + DOT);
  }

  private void point(StringBuilder out, Point point) {
    String x = Svg.number(x(point.x()));
    double y = y(point.y());
    out.append("<g><title>" + Svg.escape(point.label()) + "</title><circle class=\"")
        .append(point.role().style() + "\" cx=\"" + x + "\" cy=\"" + Svg.number(y))
        .append("\" r=\"" + DOT + "\" fill=\"" + point.role().colour() + "\"/>");
    out.append("<text class=\"on\" x=\"" + x + "\" y=\"" + Svg.number(y + 4))
        .append("\" text-anchor=\"middle\" fill=\"#fff\">" + Svg.escape(point.mark()))
        .append("</text></g>");
  }

  /**
   * From {@code least} for the least of all points to {@code most}; in the middle where all are
   * one. With a cut, that is in the middle, and what is farthest from it at an end.
   */
  private double position(
      double value, ToDoubleFunction<Point> of, double cut, double least, double most) {
    double low = points.stream().mapToDouble(of).map(Math::log).min().orElse(0);
    double high = points.stream().mapToDouble(of).map(Math::log).max().orElse(0);
    if (!Double.isNaN(cut)) {
      double reach = Math.max(high - Math.log(cut), Math.log(cut) - low);
      low = Math.log(cut) - reach;
      high = Math.log(cut) + reach;
    }
    return high <= low
        ? (least + most) / 2
        : least + (most - least) * (Math.log(value) - low) / (high - low);
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
