package voc.jobs.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import voc.jobs.Duck;

/**
 * Everything that a night left in a folder, decoded, in lower case: by file and way of decoding.
 */
final class Leftovers {
  private final Map<String, String> texts = new TreeMap<>();

  /** Reads every file below a folder, but not what lies in {@code input}. */
  static Leftovers below(Path folder, Path input) throws IOException, SQLException {
    Leftovers all = new Leftovers();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).filter(file -> !file.startsWith(input)).toList();
    }
    for (Path file : files) {
      all.add(folder, file);
    }
    return all;
  }

  private void add(Path folder, Path file) throws IOException, SQLException {
    String name = folder.relativize(file).toString();
    byte[] bytes = Files.readAllBytes(file);
    // The bytes as they are, so that packed and unpacked parts are seen; and as UTF-16 has them.
    put(name, new String(bytes, ISO_8859_1));
    put(name + " as text", new String(bytes, UTF_8));
    put(name + " without zeros", new String(bytes, ISO_8859_1).replace("\0", ""));
    if (name.endsWith(".html") || name.endsWith(".md")) {
      put(name + " as read", read(new String(bytes, UTF_8)));
    }
    if (name.endsWith(".gz")) {
      put(name + " unpacked", text(new GZIPInputStream(new ByteArrayInputStream(bytes))));
    } else if (name.endsWith(".zstd") || name.endsWith(".zst")) {
      put(name + " unpacked", text(new ZstdInputStream(new ByteArrayInputStream(bytes))));
    } else if (name.endsWith(".parquet")) {
      put(name + " decoded", parquet(file));
    } else if (file.getFileName().toString().startsWith("segments_")) {
      put(name + " decoded", lucene(file.getParent()));
    }
  }

  /** A page as a person reads it: characters that it writes by their number, or behind a stroke. */
  static String read(String page) {
    return NUMBERED
        .matcher(page)
        .replaceAll(
            number ->
                Matcher.quoteReplacement(
                    Character.toString(
                        number.group(1) != null
                            ? Integer.parseInt(number.group(1), 16)
                            : Integer.parseInt(number.group(2)))))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .replaceAll("\\\\(?=[^\\p{L}\\p{N}\\s])", "");
  }

  private static final Pattern NUMBERED = Pattern.compile("&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));");

  private void put(String name, String text) {
    texts.put(name, text.toLowerCase(Locale.ROOT));
  }

  private static String text(InputStream in) throws IOException {
    try (in) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** Every cell, with those of maps and lists, as DuckDB writes them. */
  private static String parquet(Path file) throws SQLException {
    try (Duck duck = new Duck()) {
      return String.join("\n", duck.texts("select cast(t as varchar) from '" + file + "' t"));
    }
  }

  /** Stored fields, terms and values of all documents, deleted ones too. */
  private static String lucene(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (FSDirectory directory = FSDirectory.open(folder);
        DirectoryReader index = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : index.leaves()) {
        stored(leaf.reader(), all);
        for (FieldInfo field : leaf.reader().getFieldInfos()) {
          terms(leaf.reader().terms(field.name), all);
          values(leaf.reader(), field.name, all);
        }
      }
    }
    return all.toString();
  }

  private static void stored(LeafReader reader, StringBuilder all) throws IOException {
    for (int document = 0; document < reader.maxDoc(); document++) {
      for (IndexableField field : reader.storedFields().document(document)) {
        all.append(field.stringValue()).append('\n');
      }
    }
  }

  private static void terms(Terms terms, StringBuilder all) throws IOException {
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      all.append(new String(term.bytes, term.offset, term.length, UTF_8)).append('\n');
    }
  }

  private static void values(LeafReader reader, String field, StringBuilder all)
      throws IOException {
    FieldInfo info = reader.getFieldInfos().fieldInfo(field);
    switch (info.getDocValuesType()) {
      case SORTED -> {
        SortedDocValues values = reader.getSortedDocValues(field);
        for (int ord = 0; ord < values.getValueCount(); ord++) {
          all.append(values.lookupOrd(ord).utf8ToString()).append('\n');
        }
      }
      case SORTED_SET -> {
        SortedSetDocValues values = reader.getSortedSetDocValues(field);
        for (long ord = 0; ord < values.getValueCount(); ord++) {
          all.append(values.lookupOrd(ord).utf8ToString()).append('\n');
        }
      }
      default -> {
        // Numbers, or bytes that the search of raw files has seen.
      }
    }
  }

  /** Each canary that was found, where, and as what. */
  List<String> holding(List<Canary> canaries) {
    List<String> found = new ArrayList<>();
    texts.forEach(
        (name, text) -> {
          Edges edges = new Edges(text);
          for (Canary canary : canaries) {
            canary.fragments().stream()
                .filter(edges::hold)
                .forEach(part -> found.add(canary + "  <" + part + "> beside a mark in " + name));
          }
        });
    for (Canary canary : canaries) {
      for (String needle : canary.needles()) {
        texts.forEach(
            (name, text) -> {
              if (holds(text, needle)) {
                found.add(canary + "  <" + needle + "> in " + name);
              }
            });
      }
    }
    return found;
  }

  /** As a word of its own: random bytes hold short ones by chance. */
  static boolean holds(String text, String needle) {
    boolean isNumber = needle.chars().noneMatch(Character::isLetter);
    for (int at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
      int end = at + needle.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      boolean free = begins && (ends || !isNumber);
      if (free || needle.length() >= (isNumber ? 9 : 8)) {
        return true;
      }
    }
    return false;
  }

  /** All that was read, by name. */
  Map<String, String> texts() {
    return texts;
  }
}
