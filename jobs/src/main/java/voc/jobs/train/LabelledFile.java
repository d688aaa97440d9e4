package voc.jobs.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import voc.jobs.config.Format;
import voc.jobs.config.Input;
import voc.jobs.config.Input.Quoting;
import voc.jobs.config.Suggestions;
import voc.jobs.source.FormatGuess;
import voc.jobs.source.FormatGuesses;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.InputFiles;
import voc.jobs.source.file.LocalInputFiles;
import voc.jobs.source.file.TextFeed;
import voc.jobs.source.record.FieldNames;
import voc.jobs.source.record.RawRecord;
import voc.jobs.source.record.RawRecords;

/**
 * A labelled file by rows: CSV, TSV, JSON or JSON lines, packed or not, in any character set that
 * the loader of feedback knows. Immutable.
 *
 * @param name the file as it was named
 * @param columns its columns, in the file's order
 * @param rows its rows
 * @param broken rows that can't be read, with their line
 */
public record LabelledFile(String name, Set<String> columns, List<Row> rows, List<Broken> broken) {
  /**
   * A row.
   *
   * @param line line of its first character, from 1
   * @param values value by column; a cell that is empty may be missing
   */
  public record Row(long line, Map<String, String> values) {
    /** The cell without blanks around it; empty if there is none. */
    public String cell(String column) {
      return values.getOrDefault(column, "").strip();
    }
  }

  /**
   * A row that can't be read.
   *
   * @param line line of its first character, from 1
   * @param fault why, with the remedy
   */
  public record Broken(long line, String fault) {}

  /**
   * Reads a whole file.
   *
   * @throws IllegalArgumentException if there is no such file or it holds no table
   */
  public static LabelledFile read(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException("there is no file " + path + "; correct the path");
    }
    InputFiles files = new LocalInputFiles(Path.of(""));
    List<InputFile> list = files.list(path.toAbsolutePath().normalize().toString());
    if (list.size() != 1) {
      throw new IllegalArgumentException(
          path + " holds " + list.size() + " files; unpack it and name one of them");
    }
    InputFile file = list.get(0);
    Input input = input(files, file, path);
    Set<String> columns = new LinkedHashSet<>();
    List<Row> rows = new ArrayList<>();
    List<Broken> broken = new ArrayList<>();
    try (InputStream in = files.open(file.path());
        TextFeed feed = new TextFeed(in, null, path.toString())) {
      Iterator<RawRecord> records = RawRecords.of(feed, input, FieldNames.AS_WRITTEN);
      while (records.hasNext()) {
        RawRecord record = records.next();
        if (record.fault() == null) {
          columns.addAll(record.values().keySet());
          rows.add(new Row(record.line(), new TreeMap<>(record.values())));
        } else {
          broken.add(new Broken(record.line(), record.fault()));
        }
      }
    }
    return new LabelledFile(path.toString(), columns, List.copyOf(rows), List.copyOf(broken));
  }

  private static Input input(InputFiles files, InputFile file, Path path) throws IOException {
    FormatGuesses guesses;
    try (InputStream in = files.open(file.path())) {
      guesses = FormatGuesses.of(in);
    }
    if (guesses.problem().isPresent()) {
      throw new IllegalArgumentException(path + " " + guesses.problem().orElseThrow());
    }
    Format format = format(guesses, path);
    return new Input(
        "labelled",
        "--input",
        format,
        file.path(),
        null,
        format.isDelimited() ? guesses.delimiter() : format.delimiter(),
        Quoting.DOUBLE_QUOTES,
        0,
        List.of(),
        null,
        new TreeMap<>());
  }

  /** Of a known export only the syntax counts: its columns are taken as they are. */
  private static Format format(FormatGuesses guesses, Path path) {
    Format guess =
        guesses
            .best()
            .map(FormatGuess::format)
            .orElseThrow(() -> noTable(path, "looks like no table"));
    return switch (guess.syntax()) {
      case DELIMITED -> guesses.delimiter() == '\t' ? Format.TSV : Format.CSV;
      case JSON -> Format.JSON;
      default -> throw noTable(path, "looks like " + guess.code());
    };
  }

  private static IllegalArgumentException noTable(Path path, String what) {
    return new IllegalArgumentException(
        path + " " + what + "; export it as CSV, TSV, JSON or JSON lines");
  }

  /**
   * Passes a column of the file.
   *
   * @param option where it was named, for the message
   * @throws IllegalArgumentException if the file has none of that name
   */
  public String require(String option, String column) {
    if (!columns.contains(column)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s: %s has no column \"%s\", %s",
              option,
              name,
              column,
              Suggestions.remedy(column, columns)));
    }
    return column;
  }
}
