package voc.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The word files: {@code [header]} lines, each followed by its lines; {@code #} opens a comment,
 * blank lines count for nothing.
 */
final class Sections {
  /**
   * One section.
   *
   * @param header the words between the brackets
   * @param lines its lines, without blanks and comments
   */
  record Section(String header, List<String> lines) {
    Section {
      lines = List.copyOf(lines);
    }

    /** The parts of the header between bars and the text after the closing bracket. */
    List<String> fields() {
      return List.of(header.split(" \\| ", -1));
    }

    /**
     * The value of the line {@code key: value}.
     *
     * @throws IllegalArgumentException if there is none
     */
    String value(String key) {
      return values(key).stream()
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "section [" + header + "] needs a line \"" + key + ": …\""));
    }

    /** All values of the key; none if it does not occur. */
    List<String> values(String key) {
      return lines.stream()
          .filter(line -> line.startsWith(key + ": "))
          .map(line -> line.substring(key.length() + 2).strip())
          .toList();
    }

    /** What follows the mark on the lines that start with it and a space. */
    List<String> marked(char mark) {
      return lines.stream()
          .filter(line -> line.startsWith(mark + " "))
          .map(line -> line.substring(2).strip())
          .toList();
    }
  }

  private Sections() {}

  /** The sections of a resource of this package, in order. */
  static List<Section> read(String resource) {
    List<Section> sections = new ArrayList<>();
    String header = "";
    List<String> lines = new ArrayList<>();
    for (String line : lines(resource)) {
      if (line.startsWith("[")) {
        if (!lines.isEmpty()) {
          sections.add(new Section(header, lines));
        }
        header = line.replaceFirst("^\\[", "").replaceFirst("\\] *", " | ").strip();
        header = header.endsWith("|") ? header.substring(0, header.length() - 2) : header;
        lines = new ArrayList<>();
      } else {
        lines.add(line);
      }
    }
    sections.add(new Section(header, lines));
    return sections;
  }

  /** The lines of a resource, without blanks and comments. */
  static List<String> lines(String resource) {
    return text(resource).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  /** A resource, whole. */
  static String text(String resource) {
    try (InputStream in = Sections.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + resource + " beside " + Sections.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
  }
}
