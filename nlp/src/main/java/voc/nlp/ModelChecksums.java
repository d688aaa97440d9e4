package voc.nlp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks models that lie in libraries before they are loaded: a model is a program of its own kind,
 * and some are Java objects. Their SHA-256 stand in {@code models.sha256}, as {@code sha256sum}
 * writes them. Thread-safe.
 */
public final class ModelChecksums {
  private static final String LIST = "models.sha256";
  private static final Map<String, String> EXPECTED = listed();

  /** Models take seconds to read: once a JVM is enough. */
  private static final Set<String> CHECKED = ConcurrentHashMap.newKeySet();

  private ModelChecksums() {}

  /**
   * Passes if each model is the one that this version of voc was built with.
   *
   * @param resources paths in the class path, without a slash in front
   * @throws IllegalStateException if one is missing, is not listed or is another
   */
  public static void require(String... resources) {
    for (String resource : resources) {
      if (!CHECKED.contains(resource)) {
        require(resource, ModelChecksums.class.getResourceAsStream("/" + resource));
        CHECKED.add(resource);
      }
    }
  }

  /** Closes the stream. */
  static void require(String resource, @Nullable InputStream model) {
    if (model == null) {
      throw new IllegalStateException(
          "the model " + resource + " must be in the class path; install voc again");
    }
    String expected = EXPECTED.get(resource);
    String found = sha256(model);
    if (!found.equals(expected)) {
      throw new IllegalStateException(
          "the model "
              + resource
              + " must have the SHA-256 "
              + (expected == null ? "that " + LIST + " lists, which does not know it" : expected)
              + ", got "
              + found
              + ": it is damaged or was exchanged; install voc again");
    }
  }

  private static String sha256(InputStream model) {
    try (DigestInputStream in =
        new DigestInputStream(model, MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Map<String, String> listed() {
    try (InputStream in =
            Objects.requireNonNull(ModelChecksums.class.getResourceAsStream(LIST), LIST);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      Map<String, String> listed = new TreeMap<>();
      lines.lines().map(line -> line.split(" +", 2)).forEach(row -> listed.put(row[1], row[0]));
      return Collections.unmodifiableMap(listed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
