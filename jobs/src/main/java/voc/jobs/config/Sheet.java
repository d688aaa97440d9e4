package voc.jobs.config;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A CSV file that people of the organisation keep, read as the rows of known columns. What is wrong
 * is said with file and line, and reading goes on, so that one look shows all of it. A row without
 * any value is skipped: spreadsheets leave such rows. The text is UTF-8 and nothing else: what
 * another encoding would make of a name would be published.
 */
public final class Sheet {
  /** No sign, no exponent, no separator of thousands, which might be a decimal comma. */
  private static final Pattern PLAIN = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,9})?");

  private static final Pattern PARTS = Pattern.compile("\\s*[|;]\\s*");

  private final Path file;
  private final List<String> columns;
  private final List<String> required;
  private final Consumer<String> problem;

  /**
   * @param columns all columns that have a meaning
   * @param required those of them that must be there
   * @param problem is told, in words, each thing that is wrong
   */
  public Sheet(Path file, List<String> columns, List<String> required, Consumer<String> problem) {
    this.file = file;
    this.columns = List.copyOf(columns);
    this.required = List.copyOf(required);
    this.problem = problem;
  }

  /**
   * The rows, in the file's order; none where the header or the file itself is wrong, which is
   * told.
   */
  public List<Line> lines() {
    return read().orElse(List.of());
  }

  /** The rows as {@link #lines()} gives them; that there are none is told, with {@code words}. */
  public List<Line> linesOrTold(String words) {
    Optional<List<Line>> lines = read();
    if (lines.isPresent() && lines.get().isEmpty()) {
      problem.accept(file + " " + words);
    }
    return lines.orElse(List.of());
  }

  /** The rows; nothing where something was told. */
  private Optional<List<Line>> read() {
    Optional<String> text = text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<Line> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .detectBomHeader(false)
            .allowMissingFields(true)
            .ofCsvRecord(text.get())) {
      Iterator<CsvRecord> rows = reader.iterator();
      if (!rows.hasNext()) {
        return Optional.of(List.of());
      }
      List<String> header = rows.next().getFields().stream().map(String::strip).toList();
      if (!hasColumns(header)) {
        return Optional.empty();
      }
      Map<String, Integer> places = new HashMap<>();
      header.forEach(column -> places.put(column, header.indexOf(column)));
      while (rows.hasNext()) {
        CsvRecord row = rows.next();
        if (row.getFields().stream().anyMatch(field -> !field.isBlank())) {
          lines.add(new Line(row, places, file + ":" + row.getStartingLineNumber()));
        }
      }
    } catch (CsvParseException e) {
      Throwable cause = e.getCause();
      problem.accept(
          file
              + " is not a readable CSV file: "
              + e.getMessage()
              + (cause == null ? "" : ": " + cause.getMessage())
              + "; correct that row, or save the file as CSV anew");
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
    return Optional.of(List.copyOf(lines));
  }

  /** What the file holds, without a byte order mark; told where it is not in UTF-8. */
  private Optional<String> text() {
    ByteBuffer bytes = ByteBuffer.wrap(bytes());
    CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult read = decoder.decode(bytes, text, true);
    text.flip();
    if (read.isError()) {
      problem.accept(
          file
              + ":"
              + (1 + text.chars().filter(character -> character == '\n').count())
              + String.format(Locale.ROOT, " must be text in UTF-8, got the byte %02X", bytes.get())
              + "; save the file in UTF-8 (in a spreadsheet: CSV UTF-8)");
      return Optional.empty();
    }
    String all = text.toString();
    return Optional.of(all.startsWith("\uFEFF") ? all.substring(1) : all);
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  private boolean hasColumns(List<String> header) {
    Set<String> twice = new TreeSet<>();
    Set<String> seen = new TreeSet<>();
    header.stream().filter(column -> !column.isEmpty() && !seen.add(column)).forEach(twice::add);
    twice.forEach(
        column ->
            problem.accept(
                file
                    + ":1 must have each column once, got \""
                    + column
                    + "\" twice; remove one of them"));
    Set<String> unknown = new TreeSet<>(header);
    columns.forEach(unknown::remove);
    unknown.stream()
        .filter(column -> !column.isBlank())
        .forEach(
            column ->
                problem.accept(
                    file
                        + ":1 has no meaning for column \""
                        + column
                        + "\"; "
                        + Suggestions.remedy(column, columns)));
    List<String> missing = required.stream().filter(column -> !header.contains(column)).toList();
    if (!missing.isEmpty()) {
      problem.accept(
          file + ":1 must have the columns " + String.join(", ", missing) + "; add them");
    }
    return missing.isEmpty() && twice.isEmpty();
  }

  /** One row. */
  public final class Line {
    private final CsvRecord row;
    private final Map<String, Integer> places;
    private final String place;

    private Line(CsvRecord row, Map<String, Integer> places, String place) {
      this.row = row;
      this.places = places;
      this.place = place;
    }

    /** File and line, for messages and provenance. */
    public String place() {
      return place;
    }

    /** What stands in a column, without blanks around it; empty where nothing does. */
    public String text(String column) {
      int at = places.getOrDefault(column, row.getFieldCount());
      return at < row.getFieldCount() ? row.getField(at).strip() : "";
    }

    /** What stands in a column; told if nothing does. */
    public Optional<String> required(String column, String remedy) {
      String text = text(column);
      if (text.isEmpty()) {
        problem("must have " + column + ", got none; " + remedy);
        return Optional.empty();
      }
      return Optional.of(text);
    }

    /** The parts that bars or semicolons set apart, in order; none where nothing stands there. */
    public List<String> list(String column) {
      return PARTS.splitAsStream(text(column)).filter(part -> !part.isEmpty()).toList();
    }

    /** One of {@code options}; told if it is none of them, nothing if there is nothing. */
    public Optional<String> choice(String column, Collection<String> options) {
      String text = text(column);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      if (!options.contains(text)) {
        problem(
            "has no "
                + column
                + " \""
                + text
                + "\" to choose; "
                + Suggestions.remedy(text, options));
        return Optional.empty();
      }
      return Optional.of(text);
    }

    /** A number of at least 0; told if it is none, nothing if there is nothing. */
    public Optional<Double> number(String column) {
      String text = text(column);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      if (!PLAIN.matcher(text).matches()) {
        problem(
            "must have a number of at least 0 in "
                + column
                + ", got \""
                + text
                + "\"; write it with digits and a point, as 1.35");
        return Optional.empty();
      }
      return Optional.of(Double.valueOf(text));
    }

    /** A day such as 2026-03-31; told if it is none, nothing if there is nothing. */
    public Optional<LocalDate> day(String column) {
      String text = text(column);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(LocalDate.parse(text));
      } catch (DateTimeException e) {
        problem("must have a date in " + column + ", got \"" + text + "\"; write it as 2026-03-31");
        return Optional.empty();
      }
    }

    /** Tells what is wrong with the row: {@code words} follow its place. */
    public void problem(String words) {
      Sheet.this.problem.accept(place + " " + words);
    }
  }
}
