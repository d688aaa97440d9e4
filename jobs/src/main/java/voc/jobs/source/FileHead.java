package voc.jobs.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.jobs.source.file.TextFeed;

/**
 * The beginning of a file: its character set, its characters, and the names of fields in it.
 *
 * @param encoding name of the character set, as far as the beginning shows it
 * @param text its characters, without the mark
 */
record FileHead(String encoding, String text) {
  /** So much of a file tells its format. */
  static final int LENGTH = 1 << 16;

  private static final int MOST_NAMES = 2000;
  private static final int DEEPEST = 4;
  private static final String DELIMITERS = ",\t;|";
  private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z_][\\w.-]{0,80})");

  /** Read as the loader reads it: what is told of a file here holds for a run. */
  static FileHead of(byte[] bytes) {
    TextFeed feed = new TextFeed(new ByteArrayInputStream(bytes), null, "the file");
    StringBuilder text = new StringBuilder();
    for (int c = feed.read(); c >= 0; c = feed.read()) {
      text.append((char) c);
    }
    return new FileHead(feed.encoding(), text.toString());
  }

  /**
   * Whether people could read it: at most every 50th character is one that no text holds. A slip or
   * two are a damaged text.
   */
  boolean isText() {
    long foreign = text.chars().filter(FileHead::isForeign).count();
    return foreign <= 2 || foreign * 50 <= text.length();
  }

  private static boolean isForeign(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> "\t\n\r\f".indexOf(c) < 0;
      case Character.UNASSIGNED, Character.PRIVATE_USE -> true;
      default -> c == 0xFFFD;
    };
  }

  /** The names in the first row, by the delimiter that stands there most often. */
  List<String> columns() {
    return rows(1).stream().findFirst().orElse(List.of());
  }

  /** The first rows, at most {@code most}; none if the beginning is no CSV. */
  List<List<String>> rows(int most) {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(delimiter()).ofCsvRecord(text)) {
      for (CsvRecord row : reader) {
        rows.add(row.getFields().stream().map(String::strip).toList());
        if (rows.size() == most) {
          break;
        }
      }
    } catch (CsvParseException e) {
      // A quote that goes wrong later costs the rows behind it alone.
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory", e);
    }
    return rows;
  }

  /** What most often separates the fields of the first line. */
  char delimiter() {
    String line = text.lines().findFirst().orElse("");
    char best = ',';
    long most = 0;
    for (char delimiter : DELIMITERS.toCharArray()) {
      long count = line.chars().filter(c -> c == delimiter).count();
      if (count > most) {
        most = count;
        best = delimiter;
      }
    }
    return best;
  }

  /** The keys of the first objects, those of inner objects dotted, whatever lists they stand in. */
  Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    List<String> path = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      String name = "";
      for (JsonToken token = parser.nextToken();
          token != null && keys.size() < MOST_NAMES;
          token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          name = parser.currentName();
          if (path.size() <= DEEPEST) {
            keys.add(dotted(path, name));
          }
        } else if (token.isStructStart()) {
          path.add(name);
          name = "";
        } else if (token.isStructEnd() && !path.isEmpty()) {
          path.remove(path.size() - 1);
          name = "";
        }
      }
    } catch (JsonProcessingException e) {
      // The head ends inside a record, or it is no JSON: what was read tells enough.
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory", e);
    }
    return keys;
  }

  private static String dotted(List<String> path, String name) {
    StringBuilder dotted = new StringBuilder();
    for (String step : path) {
      dotted.append(step).append(step.isEmpty() ? "" : ".");
    }
    return dotted.append(name).toString();
  }

  /** The names of the elements, in order. */
  Set<String> elements() {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = ELEMENT.matcher(text);
    while (matcher.find() && names.size() < MOST_NAMES) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
