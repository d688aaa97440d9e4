package voc.jobs.stage;

/** What a stage hands on, with its report. */
public interface StageResult {
  StageReport report();
}
