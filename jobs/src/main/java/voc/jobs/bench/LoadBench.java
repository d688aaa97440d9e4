package voc.jobs.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Instant;
import voc.core.Feedback;
import voc.jobs.config.SourceConfig;
import voc.jobs.source.SourceReader;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.InputFiles;
import voc.jobs.source.file.LocalInputFiles;
import voc.jobs.source.record.LoadResult;
import voc.jobs.source.record.LoadResults;

/**
 * Measures how fast files become feedback, beside the bare parser of their syntax. Reads in the
 * calling thread. Not thread-safe.
 */
public final class LoadBench {
  private final int warmUps;
  private final int rounds;

  /**
   * @param warmUps rounds that are not counted, 0 or more
   * @param rounds rounds that are, at least 1
   */
  public LoadBench(int warmUps, int rounds) {
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds must be at least 1, got " + rounds);
    }
    this.warmUps = warmUps;
    this.rounds = rounds;
  }

  /**
   * Reads a file in alternating rounds.
   *
   * @throws IOException if it can't be read
   */
  public Comparison measure(Subject subject) throws IOException {
    SourceConfig source = subject.config().sources().get(0);
    SourceReader reader =
        SourceReader.of(
            source, subject.config().departments(), Instant.parse("2100-01-01T00:00:00Z"));
    InputFiles files = new LocalInputFiles(subject.config().folder());
    InputFile file = files.list(source.input()).get(0);
    Stopwatch bare = new Stopwatch();
    Stopwatch loader = new Stopwatch();
    BareParser.Content content = new BareParser.Content(0, 0);
    Tally tally = new Tally(0, 0);
    for (int round = -warmUps; round < rounds; round++) {
      bare.start();
      try (InputStream in = files.open(file.path())) {
        content = BareParser.read(in, source.input());
      }
      bare.stop(round >= 0);
      loader.start();
      tally = load(reader, files, file);
      loader.stop(round >= 0);
    }
    long records = tally.accepted() + tally.rejected();
    return new Comparison(
        subject.name(),
        source.input().format(),
        Files.size(subject.file()),
        content.columns(),
        tally.accepted(),
        tally.rejected(),
        bare.timing(records),
        loader.timing(records),
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }

  private record Tally(long accepted, long rejected) {}

  private static Tally load(SourceReader reader, InputFiles files, InputFile file) {
    long accepted = 0;
    long all = 0;
    try (LoadResults<Feedback> results = reader.read(files.open(file.path()), file)) {
      while (results.hasNext()) {
        all++;
        accepted += results.next() instanceof LoadResult.Accepted<Feedback> ? 1 : 0;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file.name(), e);
    }
    return new Tally(accepted, all - accepted);
  }
}
