/**
 * Charts as SVG text, for the explorer, the report and the notebooks alike.
 *
 * <p>A {@link voc.explorer.chart.BarChart} is a list of {@link voc.explorer.chart.Bar}s, each a
 * label, a value, perhaps an interval (how far chance alone may have moved the value) and a {@link
 * voc.explorer.chart.Role} (what its colour means). The value is always written beside the bar too:
 * nobody has to tell colours or lengths apart to read a chart.
 *
 * <p>Beside it: {@link voc.explorer.chart.RangeMark}, a value and its interval for a row of a
 * table; {@link voc.explorer.chart.TrendLine}, values of periods; {@link
 * voc.explorer.chart.ScatterChart}, numbered {@link voc.explorer.chart.Point}s over two axes. Their
 * parts carry classes named after their roles, so that a page's style sheet can recolour them, as
 * for a dark screen.
 *
 * <p>The same chart gives the same characters on every machine: numbers are written in {@code
 * Locale.ROOT}, and nothing depends on fonts or on the time.
 */
@NullMarked
package voc.explorer.chart;

import org.jspecify.annotations.NullMarked;
