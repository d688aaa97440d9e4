package voc.jobs.progress;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressState;

/**
 * The line of a stage that works, such as {@code tag redacting and tagging [=====> ] 12/32 0:41}.
 * It promises no end: what comes after the tasks of now is not known.
 */
final class BarLine {
  private static final int WIDEST_BAR = 40;
  private static final int NARROWEST_BAR = 5;

  private BarLine() {}

  static String of(ProgressState state, int columns) {
    return of(
        state.getTaskName(), state.getCurrent(), state.getMax(), state.getTotalElapsed(), columns);
  }

  /**
   * @param total 0 where there is nothing to count yet
   * @param columns most characters of the line
   */
  static String of(String name, long done, long total, Duration elapsed, int columns) {
    String count = total <= 0 ? "" : String.format(Locale.ROOT, " %,d/%,d", done, total);
    String time =
        String.format(Locale.ROOT, "%d:%02d", elapsed.toMinutes(), elapsed.toSecondsPart());
    String end = count + " " + time;
    int room = Math.min(WIDEST_BAR, columns - name.length() - end.length() - 3);
    String line =
        room < NARROWEST_BAR ? name + end : name + " [" + bar(done, total, room) + "]" + end;
    return line.length() <= columns ? line : line.substring(0, Math.max(0, columns));
  }

  private static String bar(long done, long total, int width) {
    int full = total <= 0 ? 0 : (int) (width * Math.min(done, total) / total);
    String head = full > 0 && full < width ? ">" : "";
    return "=".repeat(full - head.length()) + head + " ".repeat(width - full);
  }
}
