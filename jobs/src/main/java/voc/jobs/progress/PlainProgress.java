package voc.jobs.progress;

import java.io.PrintWriter;

/** One plain line a stage: for cron mails and logs. */
public final class PlainProgress implements Progress {
  private final PrintWriter out;
  private String stage = "";
  private long begun;

  public PlainProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin(String stage, String what) {
    this.stage = stage;
    begun = System.nanoTime();
  }

  @Override
  public void step(long done, long total) {}

  @Override
  public void end(String result) {
    out.println(StageLine.of(stage, begun, result));
    out.flush();
  }
}
