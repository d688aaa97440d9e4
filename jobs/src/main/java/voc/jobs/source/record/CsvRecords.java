package voc.jobs.source.record;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import voc.jobs.config.Input;
import voc.jobs.config.Input.Quoting;
import voc.jobs.source.file.TextFeed;

/**
 * The rows of a delimited file by the names in its header, which is one row, several in exports of
 * survey services, or in the configuration. A name that repeats is numbered: {@code Name}, {@code
 * Name (2)}. Not thread-safe.
 */
final class CsvRecords implements Iterator<RawRecord> {
  private final CsvSlices slices;
  private final Input input;
  private final FieldNames fieldNames;
  private final CsvReader.CsvReaderBuilder parser;
  private final Deque<Slice> ahead = new ArrayDeque<>();
  private @Nullable List<String> header;
  private Header rows = Header.NONE;
  private Map<String, Integer> columns = Map.of();
  private @Nullable RawRecord pending;

  CsvRecords(TextFeed feed, Input input, FieldNames fieldNames) {
    this.input = input;
    this.fieldNames = fieldNames;
    this.slices = new CsvSlices(feed, input.delimiter(), input.quoting());
    this.parser = CsvReader.builder().fieldSeparator(input.delimiter());
    readHeader();
  }

  @Override
  public boolean hasNext() {
    return pending != null || (header != null && hasSlice());
  }

  @Override
  public RawRecord next() {
    if (pending != null) {
      RawRecord record = pending;
      pending = null;
      return record;
    }
    if (header == null) {
      throw new NoSuchElementException("the file has no more records");
    }
    return row(nextSlice(), header);
  }

  private boolean hasSlice() {
    return !ahead.isEmpty() || slices.hasNext();
  }

  private Slice nextSlice() {
    return ahead.isEmpty() ? slices.next() : ahead.remove();
  }

  private void readHeader() {
    if (!input.header().isEmpty()) {
      List<String> given = distinct(input.header());
      header = given;
      columns = RowValues.columns(given);
      skipRows();
      return;
    }
    if (!slices.hasNext()) {
      pending =
          RawRecord.broken(1, "", null, "the file is empty; expected a header with column names");
      return;
    }
    Slice slice = slices.next();
    if (slice.fault() != null) {
      pending =
          RawRecord.unread(
              slice.line(),
              slice.text(),
              null,
              "the header can't be read, nor the rows below it: " + slice.fault());
      return;
    }
    List<String> written;
    try {
      written = fields(slice.text());
    } catch (CsvParseException e) {
      pending =
          RawRecord.unread(
              slice.line(),
              slice.text(),
              null,
              "the header can't be read, nor the rows below it: " + e.getMessage());
      return;
    }
    HeaderRows found = HeaderRows.of(input.format(), written, lookedAhead());
    for (int i = 0; i < found.rows(); i++) {
      ahead.remove();
    }
    List<String> names = distinct(found.names());
    header = names;
    columns = RowValues.columns(names);
    rows = new Header(found.byColumn(names, found.labels()), found.byColumn(names, found.kinds()));
    skipRows();
  }

  /** The rows after the first, as far as they may belong to the header. */
  private List<List<String>> lookedAhead() {
    List<List<String>> following = new ArrayList<>();
    while (ahead.size() < HeaderRows.most(input.format()) && slices.hasNext()) {
      Slice slice = slices.next();
      ahead.add(slice);
      following.add(slice.fault() == null ? parsed(slice.text()) : List.of());
    }
    return following;
  }

  /** The fields of a row, or none if it can't be parsed, which is told when its turn comes. */
  private List<String> parsed(String text) {
    try {
      return fields(text);
    } catch (CsvParseException e) {
      return List.of();
    }
  }

  private void skipRows() {
    for (int i = 0; i < input.skipRows() && hasSlice(); i++) {
      nextSlice();
    }
  }

  private RawRecord row(Slice slice, List<String> names) {
    if (slice.fault() != null) {
      return RawRecord.brokenRow(slice.line(), slice.text(), rows, slice.fault());
    }
    List<String> fields;
    try {
      fields = fields(slice.text());
    } catch (CsvParseException e) {
      return RawRecord.brokenRow(
          slice.line(), slice.text(), rows, "the row can't be parsed: " + e.getMessage());
    }
    if (fields.size() < names.size() || !extrasAreEmpty(fields, names.size())) {
      return RawRecord.brokenRow(
          slice.line(),
          slice.text(),
          rows,
          "the row has "
              + fields.size()
              + " fields, the header has "
              + names.size()
              + "; check its quotes and delimiters");
    }
    return RawRecord.ofRow(slice.line(), slice.text(), rows, new RowValues(columns, fields));
  }

  private List<String> fields(String text) {
    return input.quoting() == Quoting.NONE
        ? List.of(text.split(Pattern.quote(String.valueOf(input.delimiter())), -1))
        : parser.ofSingleCsvRecord(text).getFields();
  }

  /** Spreadsheets pad rows with empty cells. */
  private static boolean extrasAreEmpty(List<String> fields, int expected) {
    return fields.subList(expected, fields.size()).stream().allMatch(String::isBlank);
  }

  private List<String> distinct(List<String> header) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    Map<String, Integer> times = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip();
      String written = name.isEmpty() ? "column " + (i + 1) : name;
      String known = fieldNames.name(written);
      String base = taken.contains(known) ? written : known;
      String unique = base;
      while (!taken.add(unique)) {
        unique = base + " (" + (times.merge(base, 1, Integer::sum) + 1) + ")";
      }
      names.add(unique);
    }
    return names;
  }
}
