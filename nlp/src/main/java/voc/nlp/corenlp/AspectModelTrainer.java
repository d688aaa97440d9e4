package voc.nlp.corenlp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import voc.nlp.aspect.AspectModel;
import voc.nlp.aspect.AspectModelFile;
import voc.nlp.aspect.AspectRow;
import voc.nlp.aspect.AspectTraining;
import voc.nlp.aspect.LabelledSentence;
import voc.nlp.aspect.MamsSentences;
import voc.nlp.aspect.OwnSentences;

/**
 * Trains the model of polarity by topic that ships with voc: on MAMS's training split (Apache-2.0,
 * so that weights may ship) and on sentences of our own in civic words. It takes minutes and 3 GB
 * of heap, and gives the same model from the same data.
 */
public final class AspectModelTrainer {
  static final String TRAINING = "acsa_train.xml";
  private static final int EPOCHS = 8;

  /** Ours are few: each is seen so often while one of MAMS's is seen once. */
  private static final int OURS = 2;

  private static final long SEED = 1;

  private AspectModelTrainer() {}

  /**
   * Trains and writes the model.
   *
   * @param arguments the folder with MAMS's files, then the folder for the model; its SHA-256 as
   *     {@code sha256sum} prints it belongs into {@code models.sha256}
   * @throws IOException if the data can't be read or the model can't be written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException(
          "say where MAMS's files are and where the model goes, got " + List.of(arguments));
    }
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    List<AspectRow> mams = MamsSentences.read(Path.of(arguments[0]).resolve(TRAINING));
    List<AspectRow> own = OwnSentences.shipped();
    out.println("training on " + mams.size() + " sentences of MAMS and " + own.size() + " of ours");
    Path file = Path.of(arguments[1]).resolve(AspectModelFile.NAME);
    Files.write(file, AspectModelFile.bytes(train(mams, own)));
    out.println("wrote " + file);
  }

  /** The model that these sentences teach. */
  static AspectModel train(List<AspectRow> mams, List<AspectRow> own) {
    List<LabelledSentence> sentences = read(mams);
    List<LabelledSentence> ours = read(own);
    for (int i = 0; i < OURS; i++) {
      sentences.addAll(ours);
    }
    return AspectTraining.train(sentences, EPOCHS, SEED);
  }

  private static List<LabelledSentence> read(List<AspectRow> rows) {
    List<LabelledSentence> sentences = new ArrayList<>(rows.size());
    for (AspectRow row : rows) {
      sentences.add(row.with(AspectReader.read(row.text())));
    }
    return sentences;
  }
}
