package voc.jobs.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import voc.jobs.config.Format;
import voc.jobs.config.Format.Use;
import voc.jobs.source.FormatGuesses;

/** Writes the lines of a configuration that read a file, to be pasted and corrected. */
final class SourceSnippet {
  private static final List<String> TIMES = List.of("date", "time", "created", "submitted", "when");
  private static final List<String> TEXTS =
      List.of("comment", "text", "feedback", "description", "answer", "verbatim", "why", "?");

  private SourceSnippet() {}

  static String of(String path, Format format, FormatGuesses guesses) {
    Use use = use(format, guesses.fields());
    StringBuilder yaml = new StringBuilder();
    yaml.append(use.key()).append(":\n");
    yaml.append("  - name: ").append(name(path)).append('\n');
    line(yaml, "format: " + format.code());
    line(yaml, "path: " + quoted(path));
    if (!guesses.encoding().equals("UTF-8")) {
      line(yaml, "encoding: " + guesses.encoding());
    }
    if (format.isDelimited() && guesses.delimiter() != format.delimiter()) {
      line(yaml, "delimiter: " + quoted(String.valueOf(guesses.delimiter())));
    }
    if (use == Use.FEEDBACK) {
      line(yaml, "zone: America/New_York   # of times that name none: correct it");
      if (format.isMapped()) {
        mapping(yaml, guesses.fields());
      }
    }
    return yaml.toString();
  }

  private static void mapping(StringBuilder yaml, List<String> fields) {
    line(yaml, "channel: survey   # or 311, call, chat, other");
    line(
        yaml,
        "time: {column: " + like(fields, TIMES).map(SourceSnippet::quoted).orElse("\"?\"") + "}");
    line(
        yaml,
        "texts: [{column: "
            + like(fields, TEXTS).map(SourceSnippet::quoted).orElse("\"?\"")
            + "}]");
  }

  private static Optional<String> like(List<String> fields, List<String> words) {
    return words.stream()
        .flatMap(
            word -> fields.stream().filter(field -> field.toLowerCase(Locale.ROOT).contains(word)))
        .findFirst();
  }

  /** A mapped file with questions and answers is an FAQ, one with queries a search log. */
  private static Use use(Format format, List<String> fields) {
    if (!format.isMapped()) {
      return format.uses().get(0);
    }
    List<String> small = fields.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    if (small.contains("question") && small.contains("answer")) {
      return Use.FAQ;
    }
    return small.contains("query") ? Use.SEARCHES : Use.FEEDBACK;
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

  private static String quoted(String text) {
    String safe = Printable.line(text.equals("\t") ? "\\t" : text.replace("\\", "\\\\"));
    return "\"" + safe.replace("\"", "\\\"") + "\"";
  }
}
