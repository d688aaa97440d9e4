package voc.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import voc.jobs.stage.TrainedModels;
import voc.jobs.tag.LineTagger;
import voc.jobs.tag.TagStream;
import voc.nlp.Tagger;
import voc.nlp.learn.ModelException;

/** {@code voc tag}: tags any text. */
@Command(
    name = "tag",
    description =
        "Redacts and tags texts: one JSON object a line in, {\"id\",\"text\"} and perhaps \"context\" (the survey question); one a line out, in the same order.",
    footer = {
      "",
      "Out: id, text (redacted), sentiment, polarity, topics, questions, marks and pii. Offsets are in the text given. A line that can't be tagged gives {\"id\",\"error\"}."
    },
    mixinStandardHelpOptions = true)
final class TagCommand implements Callable<Integer> {
  private static final String STANDARD = "-";

  /** A person looks up now and then. */
  private static final long LINES_BETWEEN_REPORTS = 5_000;

  private final Terminal terminal;

  @Option(
      names = "--input",
      paramLabel = "FILE",
      required = true,
      description = "JSON lines in UTF-8; - reads standard input.")
  private String input = STANDARD;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "Where to write; - writes standard output.")
  private String output = STANDARD;

  @Option(
      names = "--taxonomy",
      paramLabel = "FILE",
      description = "Topics to look for; the built-in ones without it.")
  private @Nullable Path taxonomy;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description =
          "A model that voc train wrote: of sentiment, in place of the built-in one, or of topics, which appear under their labels; may be given several times.")
  private List<Path> models = new ArrayList<>();

  TagCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    check();
    // Before the output is opened: a wrong model must not empty it.
    Tagger tagger = RunParts.tagger(RunParts.taxonomy(taxonomy), trained());
    LineTagger lines = new LineTagger(RunParts.redactor(), tagger);
    TagStream.Counts counts;
    try (Reader in = reader();
        Writer out = writer()) {
      counts =
          new TagStream(lines::tagged, Runtime.getRuntime().availableProcessors())
              .run(in, out, this::report);
    }
    String words =
        String.format(
            Locale.ROOT,
            "%,d texts tagged, %,d lines with an error",
            counts.tagged(),
            counts.errors());
    if (counts.errors() == 0) {
      terminal.say(words);
    } else {
      terminal.warn(words + "; their output says what to mend");
    }
    return ExitCode.DONE;
  }

  private TrainedModels trained() throws IOException {
    try {
      return TrainedModels.read(models);
    } catch (ModelException e) {
      throw new UsageException("--model: " + e.getMessage());
    }
  }

  private void check() throws IOException {
    if (input.equals(STANDARD) || output.equals(STANDARD)) {
      return;
    }
    if (Files.exists(Path.of(output)) && Files.isSameFile(Path.of(input), Path.of(output))) {
      throw new UsageException("--output must be another file than --input, got " + output);
    }
  }

  private void report(long written) {
    if (written % LINES_BETWEEN_REPORTS == 0) {
      terminal.say(String.format(Locale.ROOT, "%,d texts", written));
    }
  }

  private Reader reader() throws IOException {
    // Bytes that are not UTF-8 become U+FFFD: one bad letter loses no line.
    return input.equals(STANDARD)
        ? new InputStreamReader(System.in, UTF_8)
        : new InputStreamReader(Files.newInputStream(Path.of(input)), UTF_8);
  }

  private Writer writer() throws IOException {
    return output.equals(STANDARD)
        ? new UnclosedWriter(terminal.out())
        : new OutputStreamWriter(Files.newOutputStream(Path.of(output)), UTF_8);
  }
}
