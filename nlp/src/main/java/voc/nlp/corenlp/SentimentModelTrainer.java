package voc.nlp.corenlp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import voc.nlp.sentiment.DefaultModelTrainer;

/** Trains the default model of sentiment on top of CoreNLP's. */
public final class SentimentModelTrainer {
  private SentimentModelTrainer() {}

  /**
   * Trains and writes the model.
   *
   * @param arguments the folder with the labelled sets, then the model's file
   * @throws IOException if the sets can't be read or the model can't be written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException(
          "say where the labelled sets are and where the model goes, got " + List.of(arguments));
    }
    int size =
        DefaultModelTrainer.train(
            Path.of(arguments[0]), Path.of(arguments[1]), new StockSentiment());
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    out.println(size + " bytes");
  }
}
