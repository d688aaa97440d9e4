package voc.jobs.bench;

import voc.jobs.config.Format;

/**
 * One file, read by its bare parser and by the loader in alternating rounds.
 *
 * @param name what the file is, in a few words
 * @param format how the loader reads it
 * @param bytes its size
 * @param columns fields of a record; 0 where records differ
 * @param accepted records that became feedback
 * @param rejected records that did not
 * @param bare the bare parser's
 * @param loader the loader's
 * @param heapBytes heap in use after the last round
 */
public record Comparison(
    String name,
    Format format,
    long bytes,
    int columns,
    long accepted,
    long rejected,
    Timing bare,
    Timing loader,
    long heapBytes) {
  private static final double MEGABYTE = 1_000_000;

  /** How many times longer the loader takes than the bare parser, by median processor time. */
  public double ratio() {
    return Timing.median(loader.cpuSeconds()) / Timing.median(bare.cpuSeconds());
  }

  /** Megabytes a second of processor time that a reader gets through, in its median round. */
  public double megabytesPerSecond(Timing timing) {
    return bytes / MEGABYTE / Timing.median(timing.cpuSeconds());
  }
}
