package voc.jobs.progress;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A moving bar for the stage that works, and one line for each that is done. */
public final class TerminalProgress implements Progress {
  private static final int INTERVAL_MILLIS = 200;

  private final PrintWriter out;
  private final PrintStream terminal;
  private final int columns;
  private String stage = "";
  private long begun;
  private @Nullable ProgressBar bar;

  /**
   * @param terminal where the bar moves; the caller has seen that it is a terminal
   * @param columns its width
   */
  public TerminalProgress(PrintWriter out, PrintStream terminal, int columns) {
    this.out = out;
    this.terminal = terminal;
    this.columns = columns;
  }

  @Override
  public synchronized void begin(String stage, String what) {
    this.stage = stage;
    begun = System.nanoTime();
    bar =
        new ProgressBarBuilder()
            .setTaskName(String.format(Locale.ROOT, "%-8s %s", stage, what))
            .setInitialMax(0)
            .setRenderer((state, most) -> BarLine.of(state, columns - 1))
            .setUpdateIntervalMillis(INTERVAL_MILLIS)
            .clearDisplayOnFinish()
            .setConsumer(new ConsoleProgressBarConsumer(terminal, columns))
            .build();
  }

  @Override
  public synchronized void step(long done, long total) {
    if (bar != null) {
      bar.maxHint(total);
      bar.stepTo(done);
    }
  }

  @Override
  public synchronized void end(String result) {
    if (bar != null) {
      bar.close();
      bar = null;
    }
    out.println(StageLine.of(stage, begun, result));
    out.flush();
  }
}
