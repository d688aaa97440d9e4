package voc.nlp.corenlp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The model as it ships: {@link PiiWeights}' text, compressed, with its SHA-256 beside it. */
final class PiiModelFile {
  static final String NAME = "personal-data.model.gz";
  static final String CHECKSUM = NAME + ".sha256";
  private static final String FOLDER = "/voc/nlp/redact/";

  private PiiModelFile() {}

  /** The shipped model. */
  static PiiWeights shipped() {
    return read(resource(NAME), new String(resource(CHECKSUM), UTF_8).strip());
  }

  private static byte[] resource(String name) {
    try (InputStream in = PiiModelFile.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "the model of personal data must be on the class path, missing: "
                + FOLDER
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
  static PiiWeights read(byte[] model, String sha256) {
    String is = sha256(model);
    if (!is.equals(sha256)) {
      throw new IllegalStateException(
          "the model of personal data must have the SHA-256 "
              + sha256
              + ", got "
              + is
              + " of "
              + model.length
              + " bytes: it is damaged or was exchanged; install voc again");
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(model)), UTF_8))) {
      return PiiWeights.read(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a model and its checksum. */
  static void write(PiiWeights weights, Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer out = new OutputStreamWriter(new GZIPOutputStream(bytes), UTF_8)) {
      weights.write(out);
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
