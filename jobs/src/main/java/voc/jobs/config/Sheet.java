package voc.jobs.config;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A CSV file that people of the organisation keep, read as the rows of known columns. What is wrong
 * is said with file and line, and reading goes on, so that one look shows all of it. A row without
 * any value is skipped: spreadsheets leave such rows.
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
    List<Line> lines = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .allowMissingFields(true)
            .ofNamedCsvRecord(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      boolean first = true;
      for (NamedCsvRecord row : reader) {
        if (first && !hasColumns(row.getHeader())) {
          return Optional.empty();
        }
        first = false;
        if (row.getFields().stream().anyMatch(field -> !field.isBlank())) {
          lines.add(new Line(row, file + ":" + row.getStartingLineNumber()));
        }
      }
    } catch (CsvParseException e) {
      problem.accept(file + " is not a readable CSV file: " + e.getMessage());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
    return Optional.of(List.copyOf(lines));
  }

  private boolean hasColumns(Collection<String> header) {
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
    return missing.isEmpty();
  }

  /** One row. */
  public final class Line {
    private final NamedCsvRecord row;
    private final String place;

    private Line(NamedCsvRecord row, String place) {
      this.row = row;
      this.place = place;
    }

    /** File and line, for messages and provenance. */
    public String place() {
      return place;
    }

    /** What stands in a column, without blanks around it; empty where nothing does. */
    public String text(String column) {
      return row.findField(column).map(String::strip).orElse("");
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
