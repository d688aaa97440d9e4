package voc.jobs.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import voc.nlp.sentiment.LabelScale;

/** Options that say which end of a scale of numbers is best. */
final class ScaleOptions {
  @Option(names = "--best", paramLabel = "N", description = "The best number.")
  private @Nullable Double best;

  @Option(names = "--worst", paramLabel = "N", description = "The worst number.")
  private @Nullable Double worst;

  /** Whether the scale was told. */
  boolean isTold() {
    if ((best == null) != (worst == null)) {
      throw new UsageException("--best and --worst go together; give both");
    }
    return best != null;
  }

  /** The scale that was told. */
  LabelScale scale() {
    if (best == null || worst == null) {
      throw new UsageException("--rating needs the best and the worst number: --best N --worst N");
    }
    try {
      return LabelScale.numbers(worst, best);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--best, --worst: " + e.getMessage());
    }
  }
}
