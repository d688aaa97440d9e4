package voc.explorer.chart;

import java.util.List;
import java.util.Locale;
import voc.core.Interval;

/**
 * Horizontal bars in the order given, with intervals where there are any. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * String svg = BarChart.of("Negative share", "Share of negative sentences by need", Unit.SHARE,
 *     List.of(Bar.of("Potholes", 0.62).between(0.48, 0.74).as(Role.TROUBLE))).svg();
 * }</pre>
 *
 * @param title what the chart shows, in a few words; drawn above the bars
 * @param description the same in a sentence, for those who cannot see it
 * @param unit how its numbers are written
 * @param bars the bars, from top to bottom
 */
public record BarChart(String title, String description, Unit unit, List<Bar> bars) {
  private static final int WIDTH = 760;
  private static final int PLOT_WIDTH = 340;
  private static final int TOP = 40;
  private static final int ROW = 26;
  private static final int BAR = 16;
  private static final int GAP = 8;
  private static final int LABEL_WIDTH = 240;

  /** Of a 12 pixel sans-serif face, an average character is about half as wide as high. */
  private static final int LABEL_CHARACTERS = LABEL_WIDTH / 7;

  public BarChart {
    bars = List.copyOf(bars);
  }

  /** A chart of {@code bars}. */
  public static BarChart of(String title, String description, Unit unit, List<Bar> bars) {
    return new BarChart(title, description, unit, bars);
  }

  /**
   * The chart as one {@code svg} element, well-formed as XML and fit to stand inside HTML: all text
   * is escaped, nothing is loaded and nothing is scripted.
   */
  public String svg() {
    StringBuilder out = new StringBuilder(1024 + 512 * bars.size());
    open(out);
    if (bars.isEmpty()) {
      text(out, GAP, TOP + ROW / 2 + 4, "start", "No data");
    } else {
      Axis axis = Axis.over(bars);
      grid(out, axis);
      for (int i = 0; i < bars.size(); i++) {
        bar(out, axis, bars.get(i), TOP + i * ROW);
      }
    }
    return out.append("</svg>\n").toString();
  }

  private void open(StringBuilder out) {
    int height = TOP + Math.max(1, bars.size()) * ROW + ROW;
    // Several charts may stand in one page: their names must differ, and stay the same each night.
    String id = "chart-" + Integer.toHexString(hash());
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"")
        .append(id + "-title " + id + "-description")
        .append("\" viewBox=\"0 0 " + WIDTH + " " + height + "\" width=\"" + WIDTH)
        .append("\" height=\"" + height + "\" style=\"max-width:100%;height:auto\"")
        .append(" font-family=\"sans-serif\" font-size=\"12\" fill=\"#1b1b1b\">\n");
    out.append("<title id=\"" + id + "-title\">" + Svg.escape(title) + "</title>\n");
    out.append("<desc id=\"" + id + "-description\">" + Svg.escape(inWords()) + "</desc>\n");
    out.append("<text x=\"" + GAP + "\" y=\"20\" font-size=\"15\" font-weight=\"bold\">")
        .append(Svg.escape(title))
        .append("</text>\n");
  }

  /** The description and every bar: a reader of the screen skips what stands inside an image. */
  private String inWords() {
    StringBuilder words = new StringBuilder(description).append('.');
    for (Bar bar : bars) {
      words.append(' ').append(bar.label()).append(": ").append(words(bar)).append('.');
    }
    return words.toString();
  }

  /**
   * Of what the chart says; {@link Role} and {@link Unit} count by name, as enums hash by address.
   */
  private int hash() {
    int hash = (title + '\n' + description + '\n' + unit.name()).hashCode();
    for (Bar bar : bars) {
      hash =
          31 * hash + (bar.label() + bar.value() + bar.interval() + bar.role().name()).hashCode();
    }
    return hash;
  }

  private void grid(StringBuilder out, Axis axis) {
    int bottom = TOP + bars.size() * ROW;
    for (double tick : axis.ticks()) {
      String x = Svg.number(x(axis, tick));
      String colour = tick == 0 ? "#767676" : "#dcdcdc";
      out.append("<line x1=\"" + x + "\" y1=\"" + (TOP - 4) + "\" x2=\"" + x + "\" y2=\"")
          .append(bottom + "\" stroke=\"" + colour + "\"/>\n");
      text(out, x(axis, tick), bottom + 16, "middle", unit.tick(tick, axis.step()));
    }
  }

  private void bar(StringBuilder out, Axis axis, Bar bar, int top) {
    double zero = x(axis, 0);
    double end = x(axis, bar.value());
    int middle = top + ROW / 2;
    out.append("<g>\n<title>" + Svg.escape(bar.label() + ": " + words(bar)) + "</title>\n");
    text(out, LABEL_WIDTH, middle + 4, "end", shortened(bar.label()));
    out.append("<rect x=\"" + Svg.number(Math.min(zero, end)) + "\" y=\"" + (middle - BAR / 2))
        .append("\" width=\"" + Svg.number(Math.abs(end - zero)) + "\" height=\"" + BAR)
        .append("\" fill=\"" + bar.role().colour() + "\"/>\n");
    Interval interval = bar.interval();
    if (interval != null) {
      whisker(out, x(axis, interval.low()), x(axis, interval.high()), middle);
    }
    text(out, LABEL_WIDTH + GAP + PLOT_WIDTH + GAP, middle + 4, "start", words(bar));
    out.append("</g>\n");
  }

  /** A black line on a white one, so that it shows on the bar and beside it. */
  private static void whisker(StringBuilder out, double low, double high, int middle) {
    String path =
        String.format(
            Locale.ROOT,
            "M%1$s %3$dV%4$dM%1$s %5$dH%2$sM%2$s %3$dV%4$d",
            Svg.number(low),
            Svg.number(high),
            middle - 4,
            middle + 4,
            middle);
    out.append("<path d=\"" + path + "\" fill=\"none\" stroke=\"#fff\" stroke-width=\"4\"/>\n");
    out.append(
        "<path d=\"" + path + "\" fill=\"none\" stroke=\"#1b1b1b\" stroke-width=\"1.5\"/>\n");
  }

  /** The value, with its interval in brackets. */
  private String words(Bar bar) {
    Interval interval = bar.interval();
    String value = unit.write(bar.value());
    return interval == null
        ? value
        : value + " (" + unit.write(interval.low()) + " to " + unit.write(interval.high()) + ")";
  }

  private static double x(Axis axis, double value) {
    return LABEL_WIDTH + GAP + PLOT_WIDTH * axis.position(value);
  }

  private static void text(StringBuilder out, double x, int y, String anchor, String words) {
    out.append("<text x=\"" + Svg.number(x) + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\">")
        .append(Svg.escape(words))
        .append("</text>\n");
  }

  /** Cut between characters, never within a surrogate pair. */
  private static String shortened(String label) {
    if (label.codePointCount(0, label.length()) <= LABEL_CHARACTERS) {
      return label;
    }
    return label.substring(0, label.offsetByCodePoints(0, LABEL_CHARACTERS - 1)) + "…";
  }
}
