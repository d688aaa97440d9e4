package voc.nlp.aspect;

import java.io.DataInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import voc.nlp.ModelChecksums;
import voc.nlp.learn.ModelException;
import voc.nlp.learn.ModelFile;

/** The model as a file: {@link ModelFile} of the kind {@code aspect}. */
public final class AspectModelFile {
  /** Its name where it ships, in this package. */
  public static final String NAME = "polarity-by-topic.model";

  private static final String KIND = "aspect";
  private static final int VERSION = 1;

  private AspectModelFile() {}

  /**
   * The shipped model, loaded on first use.
   *
   * @throws IllegalStateException if it is missing, damaged or another than this version's
   */
  public static AspectModel shipped() {
    return Shipped.MODEL;
  }

  /** A model as bytes. */
  public static byte[] bytes(AspectModel model) {
    return ModelFile.bytes(KIND, VERSION, model::write);
  }

  /**
   * A model from bytes.
   *
   * @param place where they come from, for messages
   * @throws ModelException if they are no such model, or damaged
   */
  public static AspectModel read(byte[] bytes, String place) {
    DataInput content = ModelFile.read(bytes, place).require(KIND, VERSION, place).content();
    try {
      return AspectModel.read(content);
    } catch (IOException e) {
      throw new ModelException(place + " is damaged: " + e.getMessage() + "; train it again");
    }
  }

  private static final class Shipped {
    static final AspectModel MODEL = load();

    private static AspectModel load() {
      String resource = AspectModelFile.class.getPackageName().replace('.', '/') + "/" + NAME;
      ModelChecksums.require(resource);
      try (InputStream in = AspectModelFile.class.getResourceAsStream(NAME)) {
        return read(Objects.requireNonNull(in, NAME).readAllBytes(), resource);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
