package voc.jobs.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a file: its character set, its characters, and the names of fields in it.
 *
 * @param encoding name of the character set: told by a byte order mark, by zeros in every other
 *     byte, or by bytes that UTF-8 does not allow
 * @param text its characters, without the mark
 */
record FileHead(String encoding, String text) {
  /** So much of a file tells its format. */
  static final int LENGTH = 1 << 16;

  private static final int MOST_NAMES = 2000;
  private static final int DEEPEST = 4;
  private static final String DELIMITERS = ",\t;|";
  private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z_][\\w.-]{0,80})");

  static FileHead of(byte[] bytes) {
    Charset charset = charset(bytes);
    String text = new String(bytes, charset);
    return new FileHead(charset.name(), text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static Charset charset(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    if (first == 0xFEFF || first == 0xFFFE) {
      return first == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
    long[] zeros = new long[2];
    for (int i = 0; i < bytes.length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    if (Math.max(zeros[0], zeros[1]) > bytes.length / 4) {
      return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
    return isUtf8(bytes) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
  }

  /** Whether the bytes are UTF-8, where the last character may be cut. */
  private static boolean isUtf8(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    return !decoder.decode(ByteBuffer.wrap(bytes), out, false).isError();
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
