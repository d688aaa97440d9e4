package voc.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import voc.jobs.train.LabelledFile;
import voc.jobs.train.TopicRows;

/** Options that name the columns of a labelled file, for learning and for measuring. */
final class LabelledOptions {
  /** More broken rows than this are counted, not named. */
  private static final int MOST_NAMED = 3;

  @Option(names = "--text", paramLabel = "COLUMN", description = "The column of the texts.")
  private @Nullable String text;

  @Option(
      names = "--context",
      paramLabel = "COLUMN",
      description = "The column of the question that the text answers, if there is one.")
  @Nullable String context;

  @Option(
      names = "--group",
      paramLabel = "COLUMN",
      description =
          "The column of who wrote: rows of one person are never torn apart between learning and measuring.")
  @Nullable String group;

  /** The column of the texts. */
  String text() {
    if (text == null) {
      throw new UsageException("--text must name the column of the texts");
    }
    return text;
  }

  /** Reads the file, says which rows can't be read, and checks the columns. */
  LabelledFile file(Path path, String option, Terminal terminal) throws IOException {
    LabelledFile file;
    try {
      file = LabelledFile.read(path);
      file.require("--text", text());
      if (context != null) {
        file.require("--context", context);
      }
      if (group != null) {
        file.require("--group", group);
      }
    } catch (IllegalArgumentException e) {
      String problem = String.valueOf(e.getMessage());
      throw new UsageException(problem.startsWith("--") ? problem : option + ": " + problem);
    }
    terminal.say(
        String.format(
            Locale.ROOT,
            "%s: %,d rows, %,d broken",
            path,
            file.rows().size(),
            file.broken().size()));
    file.broken().stream()
        .limit(MOST_NAMED)
        .forEach(row -> terminal.warn("line " + row.line() + ": " + row.fault()));
    return file;
  }

  /** A column that an option names, of the file. */
  static String required(LabelledFile file, String option, String column) {
    try {
      return file.require(option, column);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** The texts with their topics. */
  TopicRows topics(LabelledFile file, List<String> labels) {
    try {
      return TopicRows.of(
          file, text(), context, group, LabelColumns.of(file, labels), RunParts.redactor());
    } catch (IllegalArgumentException e) {
      throw new UsageException("--labels: " + e.getMessage());
    }
  }
}
