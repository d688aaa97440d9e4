package voc.nlp.corenlp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import voc.nlp.evaluation.CrossValidation;
import voc.nlp.evaluation.LabelledConversation;
import voc.nlp.evaluation.RedactionData;
import voc.nlp.evaluation.RedactionScores;

/**
 * Trains the model of personal data that ships with voc, and measures it on folds.
 *
 * <p>It learns from two sets whose licences let weights ship, MultiDoGO's insurance chats
 * (CDLA-Permissive) and Presidio's generated sentences (MIT), and from text of our own. It takes
 * minutes and 4 GB of heap, and gives the same model from the same data.
 */
public final class PiiModelTrainer {
  private static final List<String> SETS =
      List.of("multidogo-insurance-train.tsv", "pii-presidio-generated-large.json");

  private static final long SEED = 1;

  private PiiModelTrainer() {}

  /**
   * Trains on all of the data and writes the model, or measures on folds.
   *
   * @param arguments the folder with the labelled sets, then the folder for the model or {@code
   *     --folds N}
   * @throws IOException if the sets can't be read or the model can't be written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2 || (arguments[1].equals("--folds") && arguments.length < 3)) {
      throw new IllegalArgumentException(
          "say where the labelled sets are and where the model goes, or --folds N; got "
              + List.of(arguments));
    }
    Path data = Path.of(arguments[0]);
    if (arguments[1].equals("--folds")) {
      PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
      crossValidate(data, Integer.parseInt(arguments[2]), SEED)
          .forEach((set, scores) -> out.println(set + "\n" + scores.report()));
    } else {
      PiiModelFile.write(
          train(read(data), new PiiFeatures(StockNames.loaded())), Path.of(arguments[1]));
    }
  }

  /**
   * The model's scores on each set, always on text of groups that it was not trained on. Patterns
   * play no part.
   *
   * @param data the folder with the labelled sets
   * @param folds at least 2
   * @param seed of the dealing into folds
   * @throws IOException if the sets can't be read
   */
  public static Map<String, RedactionScores> crossValidate(Path data, int folds, long seed)
      throws IOException {
    PiiFeatures features = new PiiFeatures(StockNames.loaded());
    return CrossValidation.scores(
        CrossValidation.folds(read(data), folds, seed),
        training -> new ModelRedactor(trained(training, features)));
  }

  /**
   * A model trained on these conversations and text of our own.
   *
   * @param conversations of which nothing may be in what it is tested on
   */
  public static CoreNlpPiiModel trained(List<LabelledConversation> conversations) {
    return trained(conversations, new PiiFeatures(StockNames.loaded()));
  }

  private static CoreNlpPiiModel trained(
      List<LabelledConversation> conversations, PiiFeatures features) {
    return new CoreNlpPiiModel(features, train(conversations, features), CoreNlpPiiModel.THRESHOLD);
  }

  private static PiiWeights train(List<LabelledConversation> conversations, PiiFeatures features) {
    return PiiTraining.train(PiiTraining.withOurs(conversations, SEED), features);
  }

  private static List<LabelledConversation> read(Path data) throws IOException {
    List<LabelledConversation> conversations = new ArrayList<>();
    for (String set : SETS) {
      conversations.addAll(RedactionData.read(data.resolve(set)));
    }
    return conversations;
  }
}
