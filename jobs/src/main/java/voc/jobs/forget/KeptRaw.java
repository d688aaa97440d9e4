package voc.jobs.forget;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The raw texts that a configuration may keep for some days: a folder with one folder a run. Files
 * of one JSON record a line are written anew without the person's; any other file that names them,
 * or that cannot be looked into, is removed as a whole.
 */
final class KeptRaw {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Set<String> names;

  private KeptRaw(Set<String> names) {
    this.names = names;
  }

  /**
   * Whose records to look for.
   *
   * @param key the person's raw key, where it is known
   */
  static KeptRaw of(Person person, @Nullable String key) {
    Set<String> names = new TreeSet<>(person.feedbackIds());
    // Raw records know their own key, before the source's name was put in front.
    person.feedbackIds().forEach(id -> names.add(id.substring(id.indexOf(':') + 1)));
    if (person.customer() != null) {
      names.add(person.customer());
    }
    if (key != null) {
      names.add(key);
    }
    return new KeptRaw(names);
  }

  /**
   * Takes the person out of all files below {@code folder}, or only tells what would be taken out.
   *
   * @param concerned ids of runs in which the person was found: of these, files that cannot be
   *     looked into go too
   * @param isDry whether nothing is changed
   */
  List<Receipt.Raw> removeFrom(Path folder, Set<String> concerned, boolean isDry)
      throws IOException {
    List<Receipt.Raw> removed = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return removed;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      Receipt.Raw of = remove(folder, file, concerned, isDry);
      if (of != null) {
        removed.add(of);
      }
    }
    return removed;
  }

  private Receipt.@Nullable Raw remove(Path folder, Path file, Set<String> concerned, boolean isDry)
      throws IOException {
    String name = folder.relativize(file).toString();
    byte[] bytes = unpacked(Files.readAllBytes(file));
    String text = new String(bytes, UTF_8);
    boolean isText = bytes.length == 0 || !text.contains("\u0000") && !text.contains("\uFFFD");
    if (!isText) {
      String run = folder.relativize(file).getName(0).toString();
      return concerned.contains(run) ? whole(file, name, isDry) : null;
    }
    if (name.endsWith(".jsonl")) {
      return lines(file, name, text, isDry);
    }
    return names.stream().anyMatch(each -> isWord(each, text)) ? whole(file, name, isDry) : null;
  }

  private static Receipt.Raw whole(Path file, String name, boolean isDry) throws IOException {
    if (!isDry) {
      Files.delete(file);
    }
    return new Receipt.Raw(name, 0, true);
  }

  private Receipt.@Nullable Raw lines(Path file, String name, String text, boolean isDry)
      throws IOException {
    List<String> kept = new ArrayList<>();
    long gone = 0;
    for (String line : text.lines().toList()) {
      if (isTheirs(line)) {
        gone++;
      } else {
        kept.add(line);
      }
    }
    if (gone == 0) {
      return null;
    }
    if (!isDry) {
      // Beside it, so that the folder's own permissions keep others out; then in one step.
      Path next = file.resolveSibling("." + file.getFileName() + ".new");
      Files.copy(
          file, next, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(next, kept.isEmpty() ? "" : String.join("\n", kept) + "\n");
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return new Receipt.Raw(name, gone, false);
  }

  /** A line that is no JSON is theirs if it names them at all. */
  private boolean isTheirs(String line) {
    try {
      return holds(JSON.readTree(line));
    } catch (JsonProcessingException e) {
      return names.stream().anyMatch(each -> isWord(each, line));
    }
  }

  private boolean holds(JsonNode node) {
    if (node.isValueNode()) {
      return names.contains(node.asText());
    }
    for (JsonNode child : node) {
      if (holds(child)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it stands in a text by itself, not as a part of a longer number or word. */
  private static boolean isWord(String word, String text) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  private static byte[] unpacked(byte[] bytes) {
    boolean isGzip = bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
    if (!isGzip) {
      return bytes;
    }
    try (InputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
