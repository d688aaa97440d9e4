package voc.jobs.source;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import voc.core.Feedback;
import voc.jobs.config.SourceConfig;
import voc.jobs.config.VocConfig;
import voc.jobs.source.file.HadoopInputFiles;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.InputFiles;
import voc.jobs.source.record.LoadResult;
import voc.jobs.source.record.LoadResults;

/** Feedback of a configuration's files, read by this process alone: for learning and measuring. */
public final class FeedbackSample {
  /** Later than any feedback: a sample judges no dates. */
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private final VocConfig config;
  private final InputFiles files;

  public FeedbackSample(VocConfig config) {
    this.config = config;
    this.files = new HadoopInputFiles(config.folder(), new Configuration());
  }

  /**
   * The first accepted feedback of a source, not redacted.
   *
   * @param wanted which feedback counts
   * @param most how many at most
   */
  public List<Feedback> of(SourceConfig source, Predicate<Feedback> wanted, int most)
      throws IOException {
    SourceReader reader = SourceReader.of(source, config.departments(), LATEST);
    List<Feedback> sample = new ArrayList<>();
    for (InputFile file : files.list(source.input())) {
      if (sample.size() < most) {
        add(sample, reader, file, wanted, most);
      }
    }
    return List.copyOf(sample);
  }

  private void add(
      List<Feedback> sample,
      SourceReader reader,
      InputFile file,
      Predicate<Feedback> wanted,
      int most)
      throws IOException {
    try (LoadResults<Feedback> results = reader.read(files.open(file.path()), file)) {
      while (results.hasNext() && sample.size() < most) {
        if (results.next() instanceof LoadResult.Accepted<Feedback> accepted
            && wanted.test(accepted.value())) {
          sample.add(accepted.value());
        }
      }
    }
  }
}
