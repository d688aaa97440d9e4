package voc.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import voc.jobs.config.ConfigReader;
import voc.jobs.config.Input;
import voc.jobs.config.SourceConfig;
import voc.jobs.config.VocConfig;
import voc.jobs.source.faq.FaqReader;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.InputFiles;
import voc.jobs.source.file.LocalInputFiles;
import voc.jobs.source.record.LoadResult;
import voc.jobs.source.record.LoadResults;
import voc.jobs.source.search.SearchLogReader;

/** Reads the public evaluation files where they are at hand, and tells what became of them. */
class RealFilesTest {
  @Test
  void everyEvaluationFileIsReadToItsEnd() throws IOException {
    String data = System.getenv("VOC_EVAL_DATA");
    assumeTrue(data != null, "VOC_EVAL_DATA names no folder with the evaluation files");
    VocConfig config = ConfigReader.ofSystem().read(Path.of("src/eval/all.yaml"));
    InputFiles files = new LocalInputFiles(config.folder());
    Tally tally = new Tally(files);
    for (SourceConfig source : config.sources()) {
      SourceReader format = SourceReader.of(source, config.departments(), Reads.LATEST);
      tally.count(source.input(), format::read);
    }
    config.faq().forEach(faq -> tally.count(faq.input(), new FaqReader(faq)::read));
    config
        .searches()
        .forEach(log -> tally.count(log.input(), new SearchLogReader(log, Reads.LATEST)::read));
    Files.write(Path.of("target/evaluation-files.txt"), tally.report);
    assertThat(tally.counts)
        .as("read, accepted, rejected, left out; duplicates among files are told by the load only")
        .containsExactly(
            "boston boston-vision-zero.csv: 8503 read, 8503 accepted, 0 rejected, 0 left out",
            "nhs nhs-fft-dev.csv: 3949 read, 3949 accepted, 0 rejected, 0 left out",
            "telecom telecom-nps.csv: 2385 read, 2385 accepted, 0 rejected, 0 left out",
            "nyc nyc-311-a.csv: 999 read, 999 accepted, 0 rejected, 0 left out",
            "nyc nyc-311-b.csv: 2000 read, 2000 accepted, 0 rejected, 0 left out",
            "calls transcribe-call-analytics.json: 1 read, 1 accepted, 0 rejected, 0 left out",
            "covid-chat covid-faq-pairs.json: 1387 read, 1387 accepted, 0 rejected, 68 left out",
            "covid covid-faq-pairs.json: 68 read, 68 accepted, 0 rejected, 1387 left out");
  }

  private interface Opener<T> {
    LoadResults<T> read(java.io.InputStream in, InputFile file);
  }

  private static final class Tally {
    private final InputFiles files;
    private final List<String> report = new ArrayList<>();
    private final List<String> counts = new ArrayList<>();

    Tally(InputFiles files) {
      this.files = files;
    }

    <T> void count(Input input, Opener<T> opener) {
      try {
        for (InputFile file : files.list(input)) {
          Map<String, Integer> outcomes = new TreeMap<>();
          List<String> examples = new ArrayList<>();
          long start = System.nanoTime();
          try (LoadResults<T> results = opener.read(files.open(file.path()), file)) {
            while (results.hasNext()) {
              LoadResult<T> result = results.next();
              if (result instanceof LoadResult.Rejected<T> rejected) {
                outcomes.merge("rejected: " + rejected.reject().reason().label(), 1, Integer::sum);
                if (examples.size() < 5) {
                  examples.add(rejected.provenance().line() + " " + rejected.reject().detail());
                }
              } else {
                outcomes.merge(result.getClass().getSimpleName(), 1, Integer::sum);
              }
            }
            counts.add(counted(input, file, outcomes));
            report.add(
                input.name()
                    + " "
                    + file.baseName()
                    + " "
                    + outcomes
                    + " unreadable "
                    + results.unreadableCharacters()
                    + " in "
                    + (System.nanoTime() - start) / 1_000_000
                    + " ms "
                    + examples);
          }
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    private static String counted(Input input, InputFile file, Map<String, Integer> outcomes) {
      int accepted = outcomes.getOrDefault("Accepted", 0);
      int leftOut = outcomes.getOrDefault("LeftOut", 0);
      int all = outcomes.values().stream().mapToInt(Integer::intValue).sum();
      return input.name()
          + " "
          + file.baseName()
          + ": "
          + (all - leftOut)
          + " read, "
          + accepted
          + " accepted, "
          + (all - leftOut - accepted)
          + " rejected, "
          + leftOut
          + " left out";
    }
  }
}
