package voc.nlp.sentiment;

import java.io.IOException;
import java.io.InputStream;
import voc.nlp.ModelChecksums;
import voc.nlp.learn.ModelFile;

/** The default model's place in the class path. */
final class DefaultModelFile {
  static final String NAME = "sentiment.model";
  private static final String RESOURCE = "voc/nlp/sentiment/" + NAME;

  private DefaultModelFile() {}

  /**
   * Reads the default model after checking that it is the one that voc was built with.
   *
   * @throws IllegalStateException if it is missing or another
   */
  static SentimentModel read() throws IOException {
    ModelChecksums.require(RESOURCE);
    try (InputStream in = DefaultModelFile.class.getResourceAsStream("/" + RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "the model " + RESOURCE + " must be in the class path; install voc again");
      }
      return SentimentModel.read(ModelFile.read(in.readAllBytes(), RESOURCE), RESOURCE);
    }
  }
}
