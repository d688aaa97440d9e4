package voc.nlp.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Loads Hugging Face's tokeniser without what its library does unasked: it would tell its makers
 * where it runs, and take native code from a folder in the user's home, or in everybody's temporary
 * folder, where somebody else might have put it.
 *
 * <p>The native code is unpacked into a new folder that only this user may open (0700), and removed
 * once it is loaded.
 */
final class PrivateTokenizer {
  /** No message to the makers. Source: DJL, docs/telemetry.md. */
  private static final String NO_TRACKING = "OPT_OUT_TRACKING";

  /** Nothing is fetched. Source: DJL, docs/development/inference_performance_optimization.md. */
  private static final String OFFLINE = "ai.djl.offline";

  /** Where native code is unpacked. Source: DJL, docs/development/cache_management.md. */
  private static final List<String> FOLDERS = List.of("DJL_CACHE_DIR", "ENGINE_CACHE_DIR");

  private PrivateTokenizer() {}

  /**
   * Loads a tokeniser. One thread at a time.
   *
   * @param json its description; not closed
   */
  static synchronized HuggingFaceTokenizer load(InputStream json) throws IOException {
    Path folder = Files.createTempDirectory("voc-tokenizer");
    System.setProperty(NO_TRACKING, "true");
    System.setProperty(OFFLINE, "true");
    FOLDERS.forEach(name -> System.setProperty(name, folder.toString()));
    try {
      return HuggingFaceTokenizer.newInstance(
          json, Map.of("padding", "false", "truncation", "false", "addSpecialTokens", "true"));
    } finally {
      remove(folder);
    }
  }

  /** Where a loaded library can't be deleted, as on Windows, it goes with the process. */
  private static void remove(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(folder)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      if (!path.toFile().delete()) {
        path.toFile().deleteOnExit();
      }
    }
  }
}
