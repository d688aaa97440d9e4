package voc.jobs.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import voc.jobs.config.Format;
import voc.jobs.config.Format.Use;
import voc.jobs.source.FormatGuesses;
import voc.jobs.source.record.ColumnNames;

/**
 * The lines of a configuration that read a file, to be pasted and corrected. What only people know
 * is a question mark, which no configuration takes for an answer.
 *
 * @param use the list of the configuration that they are an entry of
 * @param entry the entry, indented, each line ended
 */
record SourceSnippet(Use use, String entry) {
  private static final int MOST_COLUMNS = 60;
  private static final int LINE = 100;
  private static final int LONGEST_NAME = 60;
  private static final Set<String> QUERIES =
      Set.of("query", "search string", "search term", "search query", "search terms", "keyword");
  private static final Set<String> COUNTS = Set.of("count", "searches", "queries");
  private static final Set<String> RESULTS = Set.of("results", "result count", "hits");
  private static final Set<String> CLICKS = Set.of("clicks", "click count", "total clicks");

  /**
   * Lines for a file.
   *
   * @param path as it was typed
   * @param names those of other entries; this one's own is added
   */
  static SourceSnippet of(String path, Format format, FormatGuesses guesses, Set<String> names) {
    Use use = use(format, guesses.fields());
    StringBuilder yaml = new StringBuilder();
    yaml.append("  - name: ").append(newName(name(path), names)).append('\n');
    line(yaml, "format: " + format.code());
    line(yaml, "path: " + quoted(path));
    if (format.isDelimited() && guesses.delimiter() != format.delimiter()) {
      line(yaml, "delimiter: " + quoted(String.valueOf(guesses.delimiter())));
    }
    if (use == Use.FEEDBACK) {
      line(yaml, "zone: \"?\"   # of times that name none, such as America/Chicago");
      if (format == Format.TOUCHPOINTS_A11_CSV) {
        line(yaml, "time: {file_modified: true}   # such a file holds no times");
      }
      if (format.isMapped()) {
        mapping(yaml, guesses);
      }
    }
    if (use == Use.SEARCHES && format.isMapped()) {
      column(yaml, "query", guesses.fields(), QUERIES);
      column(yaml, "searches", guesses.fields(), COUNTS);
      column(yaml, "results", guesses.fields(), RESULTS);
      column(yaml, "clicks", guesses.fields(), CLICKS);
    }
    return new SourceSnippet(use, yaml.toString());
  }

  /** The entry under its heading. */
  String document() {
    return use.key() + ":\n" + entry;
  }

  private static void mapping(StringBuilder yaml, FormatGuesses guesses) {
    boolean values = ColumnNames.areValues(guesses.fields());
    columns(yaml, values ? ColumnNames.shown(guesses.fields()) : guesses.fields());
    if (values) {
      line(yaml, "# if these are values, the table has no names: give them with header: [...]");
    }
    ColumnGuesses columns =
        values
            ? ColumnGuesses.of(List.of(), List.of())
            : ColumnGuesses.of(guesses.fields(), guesses.rows());
    line(yaml, "channel: survey   # or 311, call, chat, other");
    columns.id().ifPresent(id -> line(yaml, "id: " + quoted(id)));
    line(yaml, time(columns));
    columns
        .agency()
        .ifPresent(
            agency -> line(yaml, "agency: " + quoted(agency) + "   # departments are found by it"));
    line(yaml, "texts: [{column: " + quoted(columns.text().orElse("?")) + "}]");
    if (!columns.ratings().isEmpty()) {
      line(yaml, "# few small numbers: " + joined(columns.ratings()) + "; if one is a rating:");
      line(
          yaml,
          "# ratings: [{column: "
              + quoted(columns.ratings().get(0))
              + ", worst: \"?\", best: \"?\"}]");
    }
  }

  private static void column(
      StringBuilder yaml, String key, List<String> fields, Set<String> names) {
    fields.stream()
        .filter(field -> names.contains(plain(field)))
        .findFirst()
        .ifPresent(field -> line(yaml, key + ": " + quoted(field)));
  }

  private static String plain(String field) {
    return field.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String time(ColumnGuesses columns) {
    String column = "time: {column: " + quoted(columns.time().orElse("?"));
    List<String> patterns = columns.timePatterns();
    if (patterns.isEmpty()) {
      return column + "}";
    }
    String others =
        patterns.size() == 1
            ? ""
            : "   # or " + String.join(", ", patterns.subList(1, patterns.size())) + ": look";
    return column + ", patterns: [" + quoted(patterns.get(0)) + "]}" + others;
  }

  private static void columns(StringBuilder yaml, List<String> fields) {
    StringBuilder line = new StringBuilder("# columns:");
    for (String field : fields.subList(0, Math.min(fields.size(), MOST_COLUMNS))) {
      String word = quoted(shortened(field));
      if (line.length() + word.length() > LINE) {
        line(yaml, line.toString());
        line = new StringBuilder("#  ");
      }
      line.append(' ').append(word);
    }
    if (fields.size() > MOST_COLUMNS) {
      line.append(" and ").append(fields.size() - MOST_COLUMNS).append(" more");
    }
    line(yaml, line.toString());
  }

  private static String shortened(String field) {
    return field.length() <= LONGEST_NAME ? field : field.substring(0, LONGEST_NAME) + "…";
  }

  private static String joined(List<String> columns) {
    return columns.stream().map(SourceSnippet::quoted).collect(Collectors.joining(", "));
  }

  /** A mapped file with questions and answers is an FAQ, one with queries a search log. */
  private static Use use(Format format, List<String> fields) {
    if (!format.isMapped()) {
      return format.uses().get(0);
    }
    List<String> small = fields.stream().map(SourceSnippet::plain).toList();
    if (small.contains("question") && small.contains("answer")) {
      return Use.FAQ;
    }
    return small.stream().anyMatch(QUERIES::contains) ? Use.SEARCHES : Use.FEEDBACK;
  }

  private static void line(StringBuilder yaml, String text) {
    yaml.append("    ").append(text).append('\n');
  }

  /** A name that a configuration takes: the file's, without what may not stand in one. */
  private static String name(String path) {
    String base = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\..*$", "");
    String name = base.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String plain = name.replaceAll("^-|-$", "");
    return plain.isEmpty() ? "source" : plain;
  }

  private static String newName(String wanted, Set<String> names) {
    String name = wanted;
    for (int i = 2; !names.add(name); i++) {
      name = wanted + "-" + i;
    }
    return name;
  }

  private static String quoted(String text) {
    String safe = Printable.line(text.equals("\t") ? "\\t" : text.replace("\\", "\\\\"));
    return "\"" + safe.replace("\"", "\\\"") + "\"";
  }
}
