package voc.explorer.chart;

import voc.core.Interval;

/**
 * A dot on a line: a value with the interval in which it may lie, to stand in a row of a table
 * beside its number. Its places are percentages, so that it is as wide as its cell and its dot
 * stays round. Immutable and thread-safe.
 *
 * @param words what it shows, for those who cannot see it
 * @param value the dot
 * @param interval the line; the dot alone where both ends are the value
 * @param scale what its left and right end stand for; what lies outside is drawn at the end
 * @param reference where a fine upright line stands to compare with, such as 0 or 1; {@code NaN}
 *     for none
 * @param role what the colour of the dot means
 */
public record RangeMark(
    String words, double value, Interval interval, Interval scale, double reference, Role role) {
  private static final int HEIGHT = 20;

  /** The dot keeps clear of the ends. */
  private static final double MARGIN = 4;

  public RangeMark {
    requireFinite("value", value);
    requireFinite("lower bound", interval.low());
    requireFinite("upper bound", interval.high());
    if (!(scale.high() > scale.low())) {
      throw new IllegalArgumentException("scale must be wider than 0, got " + scale);
    }
  }

  private static void requireFinite(String what, double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(what + " of a mark must be finite, got " + number);
    }
  }

  /** A mark without a reference, in the plain colour. */
  public static RangeMark of(String words, double value, Interval interval, Interval scale) {
    return new RangeMark(words, value, interval, scale, Double.NaN, Role.PLAIN);
  }

  /** The same mark with a line at {@code other} to compare with. */
  public RangeMark beside(double other) {
    return new RangeMark(words, value, interval, scale, other, role);
  }

  /** The same mark in the colour of {@code other}. */
  public RangeMark as(Role other) {
    return new RangeMark(words, value, interval, scale, reference, other);
  }

  /** The mark as one {@code svg} element, well-formed as XML. */
  public String svg() {
    StringBuilder out = new StringBuilder(512);
    out.append(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"mark\" role=\"img\" width=\"100%\"")
        .append(" height=\"" + HEIGHT + "\" aria-label=\"" + Svg.escape(words) + "\">")
        .append("<title>" + Svg.escape(words) + "</title>");
    line(out, "axis", MARGIN, 100 - MARGIN, "#dcdcdc", 1);
    if (!Double.isNaN(reference)) {
      upright(out, position(reference));
    }
    line(out, "whisker", position(interval.low()), position(interval.high()), "#1b1b1b", 2);
    return out.append("<circle class=\"" + role.style() + "\" cx=\"" + percent(position(value)))
        .append("\" cy=\"" + HEIGHT / 2 + "\" r=\"5\" fill=\"" + role.colour() + "\"/></svg>")
        .toString();
  }

  private static void line(
      StringBuilder out, String style, double from, double to, String colour, int width) {
    out.append("<line class=\"" + style + "\" x1=\"" + percent(from) + "\" x2=\"" + percent(to))
        .append("\" y1=\"" + HEIGHT / 2 + "\" y2=\"" + HEIGHT / 2 + "\" stroke=\"" + colour)
        .append("\" stroke-width=\"" + width + "\"/>");
  }

  private static void upright(StringBuilder out, double at) {
    out.append("<line class=\"reference\" x1=\"" + percent(at) + "\" x2=\"" + percent(at))
        .append("\" y1=\"2\" y2=\"" + (HEIGHT - 2) + "\" stroke=\"#767676\" stroke-width=\"1\"/>");
  }

  private double position(double number) {
    double within = Math.max(scale.low(), Math.min(scale.high(), number));
    return MARGIN + (100 - 2 * MARGIN) * (within - scale.low()) / (scale.high() - scale.low());
  }

  private static String percent(double position) {
    return Svg.number(position) + "%";
  }
}
