package voc.samples.formats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The folder of files, a folder a kind, and what must come of each file. Not thread-safe. */
final class Export {
  private static final String MARK = "\uFEFF";

  private final BiConsumer<String, byte[]> folder;
  private final SortedMap<String, ObjectNode> expected = new TreeMap<>();

  /**
   * @param folder takes a path and the file's bytes
   */
  Export(BiConsumer<String, byte[]> folder) {
    this.folder = folder;
  }

  /** Writes a file in UTF-8; it lies in a folder that is named for its kind. */
  void write(String path, String text, Records records) {
    write(path, text, StandardCharsets.UTF_8, records);
  }

  /** Writes a file in UTF-8 after a byte order mark. */
  void writeMarked(String path, String text, Records records) {
    write(path, MARK + text, records);
  }

  /** Writes a file in UTF-16, little end first, after a byte order mark. */
  void writeWide(String path, String text, Records records) {
    write(path, MARK + text, StandardCharsets.UTF_16LE, records);
  }

  /** Writes a file in a character set. */
  void write(String path, String text, Charset charset, Records records) {
    write(path, text.getBytes(charset), records);
  }

  /** Writes a file. */
  void write(String path, byte[] bytes, Records records) {
    folder.accept(path, bytes);
    String kind = path.substring(0, path.indexOf('/'));
    // FAQs and search logs by mapping are of the formats that feedback by mapping is of.
    String format = kind.replaceFirst("^(faq|search)-(csv|json)$", "$2");
    expected.put(path, records.expected(format, use(kind)));
  }

  /** The list of the configuration under which the file belongs. */
  private static String use(String kind) {
    if (kind.startsWith("faq")) {
      return "faq";
    }
    return kind.startsWith("search") ? "searches" : "sources";
  }

  /** Writes {@code expected.json}: by file, what must come of it. */
  void writeExpected() {
    String text =
        expected.entrySet().stream()
            .map(Export::entry)
            .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    folder.accept("expected.json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String entry(Map.Entry<String, ObjectNode> file) {
    return "  \"" + file.getKey() + "\": " + Json.line(file.getValue());
  }
}
