package voc.nlp.aspect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The model as it ships, with its SHA-256 beside it. */
public final class AspectModelFile {
  static final String NAME = "polarity-by-topic.model";
  static final String CHECKSUM = NAME + ".sha256";

  private AspectModelFile() {}

  /**
   * The shipped model, loaded on first use.
   *
   * @throws IllegalStateException if it is missing, damaged or another
   */
  public static AspectModel shipped() {
    return Shipped.MODEL;
  }

  private static final class Shipped {
    static final AspectModel MODEL =
        read(resource(NAME), new String(resource(CHECKSUM), UTF_8).strip());
  }

  private static byte[] resource(String name) {
    try (InputStream in = AspectModelFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "the model of polarity by topic must be in the class path, missing: "
                + name
                + "; install voc again or train the model (docs/methods.md)");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a model after checking that it is the one its checksum speaks of.
   *
   * @throws IllegalStateException if it is another or damaged
   */
  static AspectModel read(byte[] model, String sha256) {
    String is = sha256(model);
    if (!is.equals(sha256)) {
      throw new IllegalStateException(
          "the model of polarity by topic must have the SHA-256 "
              + sha256
              + ", got "
              + is
              + " of "
              + model.length
              + " bytes: it is damaged or was exchanged; install voc again");
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(model))) {
      return AspectModel.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a model and its checksum into a folder. */
  public static void write(AspectModel model, Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      model.write(out);
    }
    Files.write(folder.resolve(NAME), bytes.toByteArray());
    Files.writeString(folder.resolve(CHECKSUM), sha256(bytes.toByteArray()) + "\n");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
