package voc.explorer.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * A small line through the values of periods that follow each other, to stand beside the last of
 * them; it breaks where a period has no value. Immutable and thread-safe.
 *
 * @param words what it shows, for those who cannot see it
 * @param values from the first period to the last; absent where nothing is told
 * @param ground what the lower edge stands for, drawn as a fine line, over which a gap is seen as
 *     one; {@code NaN} to let the least value stand there
 */
public record TrendLine(String words, List<OptionalDouble> values, double ground) {
  private static final int WIDTH = 120;
  private static final int HEIGHT = 32;
  private static final int MARGIN = 4;

  public TrendLine {
    values = List.copyOf(values);
    for (OptionalDouble value : values) {
      if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
        throw new IllegalArgumentException(
            "values of a trend line must be finite, got " + value.getAsDouble());
      }
    }
  }

  /** A line from its least to its greatest value. */
  public TrendLine(String words, List<OptionalDouble> values) {
    this(words, values, Double.NaN);
  }

  /** A line of counts: its height over the ground is what is counted. */
  public static TrendLine ofCounts(String words, List<OptionalDouble> values) {
    return new TrendLine(words, values, 0);
  }

  /** The line as one {@code svg} element, well-formed as XML. */
  public String svg() {
    StringBuilder out = new StringBuilder(512);
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"trend\" role=\"img\" width=\"")
        .append(WIDTH + "\" height=\"" + HEIGHT + "\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT)
        .append("\" aria-label=\"" + Svg.escape(words) + "\"><title>" + Svg.escape(words))
        .append("</title>");
    double low = Double.isNaN(ground) ? told().min().orElse(0) : ground;
    // Over a ground, one of something is seen to be more than nothing.
    double high = Math.max(Double.isNaN(ground) ? low : low + 1, told().max().orElse(0));
    if (!Double.isNaN(ground)) {
      out.append("<path class=\"axis\" fill=\"none\" stroke=\"#dcdcdc\" d=\"M" + MARGIN)
          .append(" " + (HEIGHT - MARGIN) + "H" + (WIDTH - MARGIN) + "\"/>");
    }
    out.append("<path class=\"line\" fill=\"none\" stroke=\"#0072b2\" stroke-width=\"2\" d=\"")
        .append(path(low, high) + "\"/>");
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isPresent() && (i == last() || isAlone(i))) {
        out.append("<circle class=\"plain\" cx=\"" + Svg.number(x(i)) + "\" cy=\"")
            .append(Svg.number(y(values.get(i).getAsDouble(), low, high)))
            .append("\" r=\"3\" fill=\"#0072b2\"/>");
      }
    }
    return out.append("</svg>").toString();
  }

  private DoubleStream told() {
    return values.stream()
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble);
  }

  private int last() {
    int last = values.size() - 1;
    while (last > 0 && values.get(last).isEmpty()) {
      last--;
    }
    return last;
  }

  /** A value between two gaps has no line to be seen by. */
  private boolean isAlone(int i) {
    return (i == 0 || values.get(i - 1).isEmpty())
        && (i + 1 == values.size() || values.get(i + 1).isEmpty());
  }

  private String path(double low, double high) {
    StringBuilder path = new StringBuilder();
    boolean broken = true;
    for (int i = 0; i < values.size(); i++) {
      OptionalDouble value = values.get(i);
      if (value.isPresent()) {
        path.append(broken ? 'M' : 'L')
            .append(Svg.number(x(i)) + " " + Svg.number(y(value.getAsDouble(), low, high)));
      }
      broken = value.isEmpty();
    }
    return path.toString();
  }

  private double x(int i) {
    return values.size() == 1
        ? WIDTH / 2.0
        : MARGIN + (WIDTH - 2.0 * MARGIN) * i / (values.size() - 1);
  }

  private static double y(double value, double low, double high) {
    double height = HEIGHT - 2.0 * MARGIN;
    return high == low ? HEIGHT / 2.0 : MARGIN + height * (high - value) / (high - low);
  }
}
