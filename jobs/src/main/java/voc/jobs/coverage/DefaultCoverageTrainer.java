package voc.jobs.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import voc.jobs.coverage.CoverageData.Pairs;
import voc.search.TextReader;
import voc.search.faq.CoverageModel;
import voc.search.faq.CoverageTrainer;
import voc.search.lucene.EnglishText;
import voc.search.lucene.LuceneFaqIndexer;

/**
 * Makes the model of coverage that comes with voc: weights alone, learned on the public pairs of
 * covid-faq-pairs, whose licence (MIT) lets them ship. Arguments: the file of pairs, and where to
 * write. The model in this version was made by
 *
 * <pre>
 * java -cp … voc.jobs.coverage.DefaultCoverageTrainer covid-faq-pairs.json
 *   search/src/main/resources/voc/search/faq/coverage.model
 * </pre>
 */
public final class DefaultCoverageTrainer {
  private DefaultCoverageTrainer() {}

  /** Writes the model. */
  public static void main(String[] arguments) throws IOException {
    Pairs data = CoverageData.pairs(Path.of(arguments[0]));
    TextReader reader = new RememberedReader(new EncoderReader());
    CoverageModel model =
        new CoverageTrainer(data.faq(), reader, new LuceneFaqIndexer(reader, new EnglishText()))
            .trainForAnyFaq(
                data.examples(),
                String.format(
                    Locale.ROOT,
                    "covid-faq-pairs (MIT): %d questions on %d entries",
                    data.examples().size(),
                    data.faq().size()));
    Files.write(Path.of(arguments[1]), model.bytes());
  }
}
