package voc.jobs.progress;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A moving bar for the stage that works, and one line for each that is done. */
public final class TerminalProgress implements Progress {
  private final PrintWriter out;
  private final java.io.PrintStream terminal;
  private String stage = "";
  private long begun;
  private @Nullable ProgressBar bar;

  /**
   * @param terminal where the bar moves; the caller has seen that it is a terminal
   */
  public TerminalProgress(PrintWriter out, java.io.PrintStream terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public synchronized void begin(String stage, String what) {
    this.stage = stage;
    begun = System.nanoTime();
    bar =
        new ProgressBarBuilder()
            .setTaskName(String.format(Locale.ROOT, "%-8s %s", stage, what))
            .setInitialMax(-1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .clearDisplayOnFinish()
            .setConsumer(new ConsoleProgressBarConsumer(terminal))
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
    double seconds = (System.nanoTime() - begun) / 1e9;
    out.println(String.format(Locale.ROOT, "%-8s %6.1f s  %s", stage, seconds, result));
    out.flush();
  }
}
