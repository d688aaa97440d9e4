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
import voc.nlp.redact.ConversationRedactor;
import voc.nlp.redact.PatternRedactor;

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
   *     --folds N}, and perhaps {@code --by-row}, which tears the sentences of a template apart
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
      List<LabelledConversation> labelled = read(data);
      boolean isByRow = List.of(arguments).contains("--by-row");
      crossValidate(isByRow ? byRow(labelled) : labelled, Integer.parseInt(arguments[2]), SEED)
          .forEach((set, scores) -> out.println(set + "\n" + scores.report()));
    } else {
      PiiModelFile.write(
          train(read(data), new PiiFeatures(StockNames.loaded())), Path.of(arguments[1]));
    }
  }

  /**
   * The scores of patterns, context and model on each set, always by a model that was not trained
   * on text of the same group.
   *
   * @param folds at least 2
   * @param seed of the dealing into folds
   */
  static Map<String, RedactionScores> crossValidate(
      List<LabelledConversation> labelled, int folds, long seed) {
    PiiFeatures features = new PiiFeatures(StockNames.loaded());
    return CrossValidation.scores(
        CrossValidation.folds(labelled, folds, seed),
        training ->
            ConversationRedactor.of(
                PatternRedactor.forUnitedStates(),
                new CoreNlpPiiModel(
                    features, train(training, features), CoreNlpPiiModel.THRESHOLD)));
  }

  /** Sentences by themselves; the turns of a conversation stay together. */
  private static List<LabelledConversation> byRow(List<LabelledConversation> labelled) {
    List<LabelledConversation> byRow = new ArrayList<>();
    for (LabelledConversation each : labelled) {
      String group = each.utterances().size() == 1 ? "row " + byRow.size() : each.group();
      byRow.add(new LabelledConversation(each.set(), group, each.utterances(), each.labels()));
    }
    return byRow;
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
