package voc.nlp.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * What the shipped model of personal data has learned from, by the SHA-256 of the files: measured
 * on one of these, it says what it remembers, not what it can do.
 */
public final class TrainingSets {
  private static final String LIST = "/voc/nlp/redact/trained-on.sha256";

  private TrainingSets() {}

  /**
   * Whether the shipped model has seen this very file.
   *
   * @throws IOException if it can't be read
   */
  public static boolean hold(Path file) throws IOException {
    try (InputStream list =
        Objects.requireNonNull(TrainingSets.class.getResourceAsStream(LIST), LIST)) {
      String sha256 =
          HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
      return new String(list.readAllBytes(), UTF_8)
          .lines()
          .anyMatch(line -> line.startsWith(sha256));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
