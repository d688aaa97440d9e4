package voc.explorer.chart;

/**
 * One point of a {@link ScatterChart}.
 *
 * @param mark what is written in it, such as a place; at most three characters are read easily
 * @param label what it stands for
 * @param x above 0
 * @param y above 0
 * @param role what its colour means
 */
public record Point(String mark, String label, double x, double y, Role role) {
  public Point {
    if (!(x > 0 && y > 0 && Double.isFinite(x) && Double.isFinite(y))) {
      throw new IllegalArgumentException(
          "a point must lie above 0, got (" + x + ", " + y + ") for \"" + label + "\"");
    }
  }
}
