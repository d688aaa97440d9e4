package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows as a table that fits the terminal. Columns are as wide as their cells. Where that is too
 * wide, text is broken into lines, the widest column giving way first; where that would leave text
 * fewer than {@value #LEAST_TEXT} characters, optional columns are left out, the last one first. A
 * terminal that is too narrow even then gets long lines rather than a word a line.
 *
 * @param text lines without blanks at their ends
 * @param leftOut headings of the columns that there was no room for
 */
record TextTable(String text, List<String> leftOut) {
  private static final int LEAST_TEXT = 24;

  /** One blank on each side of a cell. */
  private static final int PADDING = 2;

  /** What AsciiTable puts between columns, and around them, where it draws no borders. */
  private static final int GAP = 0;

  static TextTable of(List<ObjectNode> rows, List<View> views, int width) {
    List<View> shown = new ArrayList<>(views);
    List<String> leftOut = new ArrayList<>();
    while (leastWidth(rows, shown) > width && hasOptional(shown)) {
      leftOut.add(0, shown.remove(lastOptional(shown)).header());
    }
    int[] widths = widths(rows, shown, width);
    List<ColumnData<ObjectNode>> columns = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      View view = shown.get(i);
      columns.add(
          new Column()
              .header(view.header())
              .headerAlign(view.align())
              .dataAlign(view.align())
              .maxWidth(widths[i] + PADDING, OverflowBehaviour.NEWLINE)
              .with(view::cell));
    }
    String text =
        AsciiTable.getTable(AsciiTable.NO_BORDERS, rows, columns)
            .lines()
            .map(String::stripTrailing)
            .collect(Collectors.joining("\n"));
    return new TextTable(text, List.copyOf(leftOut));
  }

  private static int[] widths(List<ObjectNode> rows, List<View> views, int width) {
    int[] widths = views.stream().mapToInt(view -> natural(rows, view)).toArray();
    int excess = total(widths) - width;
    while (excess > 0) {
      int widest = widestText(views, widths);
      if (widest < 0) {
        return widths;
      }
      widths[widest]--;
      excess--;
    }
    return widths;
  }

  /** The widest column whose text may still give way, or -1. */
  private static int widestText(List<View> views, int[] widths) {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      if (views.get(i).fit() == View.Fit.WRAPPED
          && widths[i] > LEAST_TEXT
          && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    return widest;
  }

  private static int leastWidth(List<ObjectNode> rows, List<View> views) {
    return total(
        views.stream()
            .mapToInt(
                view ->
                    view.fit() == View.Fit.WRAPPED
                        ? Math.min(LEAST_TEXT, natural(rows, view))
                        : natural(rows, view))
            .toArray());
  }

  private static int total(int[] widths) {
    int total = GAP;
    for (int width : widths) {
      total += width + PADDING + GAP;
    }
    return total;
  }

  private static int natural(List<ObjectNode> rows, View view) {
    return rows.stream()
        .mapToInt(row -> view.cell(row).length())
        .reduce(view.header().length(), Math::max);
  }

  private static boolean hasOptional(List<View> views) {
    return views.stream().anyMatch(view -> view.fit() == View.Fit.OPTIONAL);
  }

  private static int lastOptional(List<View> views) {
    int last = -1;
    for (int i = 0; i < views.size(); i++) {
      last = views.get(i).fit() == View.Fit.OPTIONAL ? i : last;
    }
    return last;
  }
}
