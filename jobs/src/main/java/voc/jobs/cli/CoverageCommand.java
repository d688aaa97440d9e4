package voc.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import voc.jobs.coverage.CoverageLines;
import voc.jobs.coverage.EncoderReader;
import voc.jobs.coverage.FaqFile;
import voc.jobs.tag.TagStream;
import voc.search.faq.CoverageModel;
import voc.search.faq.FaqIndex;
import voc.search.faq.RememberingFaq;
import voc.search.lucene.LuceneFaqIndex;

/** {@code voc coverage}: which entry answers a question, and how likely. */
@Command(
    name = "coverage",
    description =
        "Tells for each question which entry of a FAQ most likely answers it, and the probability that it does: one JSON object a line in, {\"id\",\"text\"}; one a line out, {\"id\",\"best\",\"coverage\",\"diagnosis\"}, in the same order.",
    footer = {
      "",
      "diagnosis: missing (coverage below 0.3), weak (below 0.6) or covered. best is null where no entry comes into question. A line that can't be judged gives {\"id\",\"error\"}. No word of a question is written.",
      "--together tells better what is not answered, and too little of what is: docs/evaluation.md, FAQ coverage. Pairs that the model learned from should be what people asked, as often as they did."
    },
    mixinStandardHelpOptions = true)
final class CoverageCommand implements Callable<Integer> {
  private static final String STANDARD = "-";

  /** A person looks up now and then. */
  private static final long LINES_BETWEEN_REPORTS = 5_000;

  /** More of the same would hide what comes after. */
  private static final int FAULTS_SHOWN = 5;

  private final Terminal terminal;

  @Option(
      names = "--faq",
      paramLabel = "FILE",
      required = true,
      description =
          "The FAQ: an FAQPage as JSON-LD, alone or in a web page, or a table of id, question and answer as CSV, TSV, JSON or JSON lines.")
  private Path faq = Path.of("");

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      required = true,
      description = "JSON lines in UTF-8; - reads standard input.")
  private String questions = STANDARD;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "Where to write; - writes standard output.")
  private String output = STANDARD;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "A model that voc train coverage wrote, in place of the built-in one.")
  private @Nullable Path model;

  @Option(
      names = "--together",
      description =
          "Judge the questions of the file as asked together: what many of them ask, and hardly any that the model learned from, is covered less likely. Needs a trained --model and a file of 50 different questions or more.")
  private boolean together;

  CoverageCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    check();
    FaqFile file = faqFile(faq, terminal);
    CoverageModel judge = model == null ? CoverageModel.shipped() : ModelFiles.coverage(model);
    TagStream.Counts counts;
    if (together && judge.pastQuestions() == 0) {
      throw new UsageException(
          "--together compares with past questions, and the model has none; name one that voc train"
              + " coverage wrote with --model");
    }
    // Before the output is opened: a wrong FAQ must not empty it.
    try (LuceneFaqIndex index = index(file, judge);
        Reader in = reader();
        Writer out = writer()) {
      counts =
          new TagStream(
                  new CoverageLines(together(index, file, judge))::judged,
                  Runtime.getRuntime().availableProcessors())
              .run(in, out, this::report);
    }
    String words =
        String.format(
            Locale.ROOT,
            "%,d questions judged against %,d entries, %,d lines with an error",
            counts.tagged(),
            file.entries().size(),
            counts.errors());
    if (counts.errors() == 0) {
      terminal.say(words);
    } else {
      terminal.warn(words + "; their output says what to mend");
    }
    return ExitCode.DONE;
  }

  /**
   * The FAQ of a file; says what of it is no entry.
   *
   * @throws UsageException if it is none
   */
  static FaqFile faqFile(Path path, Terminal terminal) throws IOException {
    FaqFile file;
    try {
      file = FaqFile.read(path);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--faq: " + e.getMessage());
    }
    file.faults().stream().limit(FAULTS_SHOWN).forEach(terminal::warn);
    if (!file.faults().isEmpty()) {
      terminal.warn(
          String.format(
              Locale.ROOT, "%,d records of the FAQ are no entries", file.faults().size()));
    }
    return file;
  }

  private static LuceneFaqIndex index(FaqFile file, CoverageModel judge) {
    try {
      return new LuceneFaqIndex(file.entries(), new EncoderReader(), judge);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--faq: " + e.getMessage());
    }
  }

  private FaqIndex together(LuceneFaqIndex index, FaqFile file, CoverageModel judge)
      throws IOException {
    if (!together) {
      return index;
    }
    try (Reader in = reader()) {
      return judge.together(
          new RememberingFaq(index),
          file.entries(),
          CoverageLines.questions(in),
          new EncoderReader().vectors());
    }
  }

  private void check() throws IOException {
    if (!questions.equals(STANDARD) && !Files.isRegularFile(Path.of(questions))) {
      throw new UsageException(
          Files.isDirectory(Path.of(questions))
              ? "--questions must be a file, got the folder " + questions
              : "--questions: there is no file " + questions + "; correct the path");
    }
    if (together && questions.equals(STANDARD)) {
      throw new UsageException(
          "--together reads the questions twice and needs a file; write them into one");
    }
    checkOutput();
    notOutput(faq, "--faq");
    if (model != null) {
      notOutput(model, "--model");
    }
    if (!questions.equals(STANDARD)) {
      notOutput(Path.of(questions), "--questions");
    }
  }

  private void checkOutput() {
    if (output.equals(STANDARD)) {
      return;
    }
    if (Files.isDirectory(Path.of(output))) {
      throw new UsageException("--output must be a file, got the folder " + output);
    }
    Path folder = Path.of(output).toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new UsageException(
          "--output: there is no folder " + folder + "; make it, or correct the path");
    }
  }

  /** What is read must not be written over. */
  private void notOutput(Path input, String option) throws IOException {
    if (!output.equals(STANDARD)
        && Files.exists(Path.of(output))
        && Files.exists(input)
        && Files.isSameFile(input, Path.of(output))) {
      throw new UsageException("--output must be another file than " + option + ", got " + output);
    }
  }

  private void report(long written) {
    if (written % LINES_BETWEEN_REPORTS == 0) {
      terminal.say(String.format(Locale.ROOT, "%,d questions", written));
    }
  }

  private Reader reader() throws IOException {
    // Bytes that are not UTF-8 become U+FFFD: one bad letter loses no line.
    return questions.equals(STANDARD)
        ? new InputStreamReader(System.in, UTF_8)
        : new InputStreamReader(Files.newInputStream(Path.of(questions)), UTF_8);
  }

  private Writer writer() throws IOException {
    return output.equals(STANDARD)
        ? new UnclosedWriter(terminal.out())
        : new OutputStreamWriter(Files.newOutputStream(Path.of(output)), UTF_8);
  }
}
