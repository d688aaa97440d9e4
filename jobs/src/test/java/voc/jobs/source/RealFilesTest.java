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
            "nyc-dirty nyc-311-dirty.csv: 199 read, 199 accepted, 0 rejected, 0 left out",
            "austin austin-open-ends.csv: 3187 read, 3187 accepted, 0 rejected, 0 left out",
            "taskmaster taskmaster4-coffee.json: 210 read, 210 accepted, 0 rejected, 0 left out",
            "star star-examples.json: 5 read, 5 accepted, 0 rejected, 0 left out",
            "tweetsumm tweetsumm-examples.json: 5 read, 5 accepted, 0 rejected, 0 left out",
            "harper-valley harper-valley-one.json: 9 read, 9 accepted, 0 rejected, 9 left out",
            "multidogo multidogo-insurance-customer-turns.tsv: 3948 read, 3941 accepted, 7 rejected, 0 left out",
            "hint3-curekart curekart_test.csv: 991 read, 991 accepted, 0 rejected, 0 left out",
            "hint3-curekart curekart_train.csv: 599 read, 599 accepted, 0 rejected, 0 left out",
            "hint3-powerplay11 powerplay11_test.csv: 983 read, 983 accepted, 0 rejected, 0 left out",
            "hint3-powerplay11 powerplay11_train.csv: 471 read, 471 accepted, 0 rejected, 0 left out",
            "hint3-sofmattress sofmattress_test.csv: 397 read, 397 accepted, 0 rejected, 0 left out",
            "hint3-sofmattress sofmattress_train.csv: 328 read, 328 accepted, 0 rejected, 0 left out",
            "mams-acsa acsa_test.xml: 400 read, 400 accepted, 0 rejected, 0 left out",
            "mams-acsa acsa_train.xml: 3149 read, 3149 accepted, 0 rejected, 0 left out",
            "mams-acsa acsa_val.xml: 400 read, 400 accepted, 0 rejected, 0 left out",
            "mams-atsa atsa_test.xml: 500 read, 500 accepted, 0 rejected, 0 left out",
            "pii pii-presidio-generated-large.json: 2109 read, 2109 accepted, 0 rejected, 0 left out",
            "multidogo-labelled multidogo-insurance-train.tsv: 13805 read, 13795 accepted, 10 rejected, 0 left out",
            "valence-amazon amazonReviewSnippets_GroundTruth.txt: 3708 read, 3708 accepted, 0 rejected, 0 left out",
            "valence-movies movieReviewSnippets_GroundTruth.txt: 10605 read, 10605 accepted, 0 rejected, 0 left out",
            "valence-editorials nytEditorialSnippets_GroundTruth.txt: 5190 read, 5190 accepted, 0 rejected, 0 left out",
            "valence-tweets tweets_GroundTruth.txt: 4200 read, 4200 accepted, 0 rejected, 0 left out",
            "covid covid-faq-pairs.json: 68 read, 68 accepted, 0 rejected, 1387 left out",
            "library-popular uio-library-popular.csv: 5776 read, 5776 accepted, 0 rejected, 0 left out",
            "library-zero uio-library-zero-sample.csv: 50 read, 50 accepted, 0 rejected, 0 left out");
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
