package voc.jobs.bench;

import java.util.List;
import java.util.function.Consumer;
import voc.search.TextReader;
import voc.search.TextReading;
import voc.search.faq.FaqIndex;

/**
 * Measures how fast coverage is told once questions are read, beside an index of words alone and
 * the reading itself, in the calling thread. Not thread-safe.
 */
public final class CoverageBench {
  private final int rounds;

  /**
   * @param rounds that are counted, at least 1, after one to warm up
   */
  public CoverageBench(int rounds) {
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds must be at least 1, got " + rounds);
    }
    this.rounds = rounds;
  }

  /** What each took; a record is a question. */
  public record Cost(Timing reading, Timing coverage, Timing words) {}

  /**
   * Puts all questions to both indexes in each round.
   *
   * @param questions at least one
   */
  public Cost measure(
      List<String> questions, TextReader reader, FaqIndex coverage, FaqIndex words) {
    Stopwatch reading = new Stopwatch();
    reading.start();
    List<TextReading> readings = questions.stream().map(reader::read).toList();
    reading.stop(true);
    Stopwatch covering = new Stopwatch();
    Stopwatch wording = new Stopwatch();
    for (int round = -1; round < rounds; round++) {
      boolean counted = round >= 0;
      time(
          covering,
          counted,
          readings.size(),
          i -> coverage.coverage(questions.get(i), readings.get(i)));
      time(wording, counted, readings.size(), i -> words.coverage(questions.get(i)));
    }
    return new Cost(
        reading.timing(questions.size()),
        covering.timing(questions.size()),
        wording.timing(questions.size()));
  }

  private static void time(Stopwatch watch, boolean counted, int count, Consumer<Integer> work) {
    watch.start();
    for (int i = 0; i < count; i++) {
      work.accept(i);
    }
    watch.stop(counted);
  }
}
