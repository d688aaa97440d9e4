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

/** Reads the public evaluation files where they are at hand, and tells what became of them. */
class RealFilesTest {
  @Test
  void everyEvaluationFileIsReadToItsEnd() throws IOException {
    String data = System.getenv("VOC_EVAL_DATA");
    assumeTrue(data != null, "VOC_EVAL_DATA names no folder with the evaluation files");
    VocConfig config = ConfigReader.ofSystem().read(Path.of("src/eval/real.yaml"));
    InputFiles files = new LocalInputFiles(config.folder());
    Tally tally = new Tally(files);
    for (SourceConfig source : config.sources()) {
      SourceFormat format = SourceFormat.of(source, config.departments());
      tally.count(source.input(), format::read);
    }
    config.faq().forEach(faq -> tally.count(faq.input(), new FaqReader(faq)::read));
    config.searches().forEach(log -> tally.count(log.input(), new SearchLogReader(log)::read));
    Files.write(Path.of("target/evaluation-files.txt"), tally.report);
    assertThat(tally.accepted).isPositive();
  }

  private interface Opener<T> {
    LoadResults<T> read(java.io.InputStream in, InputFile file);
  }

  private static final class Tally {
    private final InputFiles files;
    private final List<String> report = new ArrayList<>();
    private long accepted;

    Tally(InputFiles files) {
      this.files = files;
    }

    <T> void count(Input input, Opener<T> opener) {
      try {
        for (InputFile file : files.list(input)) {
          Map<String, Integer> counts = new TreeMap<>();
          List<String> examples = new ArrayList<>();
          long start = System.nanoTime();
          try (LoadResults<T> results = opener.read(files.open(file.path()), file)) {
            while (results.hasNext()) {
              LoadResult<T> result = results.next();
              if (result instanceof LoadResult.Rejected<T> rejected) {
                counts.merge("rejected: " + rejected.reject().reason().label(), 1, Integer::sum);
                if (examples.size() < 5) {
                  examples.add(rejected.provenance().line() + " " + rejected.reject().detail());
                }
              } else {
                counts.merge(result.getClass().getSimpleName(), 1, Integer::sum);
                accepted++;
              }
            }
            report.add(
                input.name()
                    + " "
                    + file.baseName()
                    + " "
                    + counts
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
  }
}
