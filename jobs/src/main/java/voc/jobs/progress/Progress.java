package voc.jobs.progress;

/**
 * Shows how far a run is. Stages follow one another; calls of {@link #step} may come from any
 * thread.
 */
public interface Progress {
  /** A stage begins. */
  void begin(String stage, String what);

  /**
   * {@code done} of {@code total} steps of what the current stage is doing are done. A stage does
   * several things one after the other, each with a total of its own.
   */
  void step(long done, long total);

  /** The current stage ended. */
  void end(String result);

  /** Shows nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void begin(String stage, String what) {}

      @Override
      public void step(long done, long total) {}

      @Override
      public void end(String result) {}
    };
  }
}
