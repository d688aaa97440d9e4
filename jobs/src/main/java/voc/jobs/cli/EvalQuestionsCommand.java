package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.jobs.train.LabelledFile;
import voc.nlp.corenlp.CoreNlpTagger;
import voc.nlp.evaluation.BinaryScores;
import voc.nlp.evaluation.QuestionEvaluation;
import voc.nlp.evaluation.QuestionEvaluation.Labelled;
import voc.nlp.redact.Redactor;

/** {@code voc eval questions}: how often a question is seen as one. */
@Command(
    name = "questions",
    description =
        "Compares questions that are found with labels that people gave, beside question marks and question words alone.",
    footer = {
      "",
      "Labels: 1, x, yes, true or question for what asks; 0, no, false, none or nothing for what does not.",
      "Texts are redacted first, as in a night."
    },
    mixinStandardHelpOptions = true)
final class EvalQuestionsCommand implements Callable<Integer> {
  private static final Set<String> YES = Set.of("1", "1.0", "x", "yes", "y", "true", "question");
  private static final Set<String> NO =
      Set.of("", "0", "0.0", "no", "n", "false", "none", "statement");

  private final Terminal terminal;

  @Mixin private EvalOptions eval = new EvalOptions();
  @Mixin private LabelledOptions columns = new LabelledOptions();

  @Option(
      names = "--label",
      paramLabel = "COLUMN",
      required = true,
      description = "The column that says whether the text asks.")
  private String label = "";

  @Option(
      names = "--as-spoken",
      description = "Take the texts as a transcript has them: small letters, no punctuation.")
  private boolean asSpoken;

  EvalQuestionsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (eval.folds != 0) {
      throw new UsageException(
          "--folds: questions are found by rules, which learn nothing; leave it out");
    }
    LabelledFile file = columns.file(eval.data, "--data", terminal);
    LabelledOptions.required(file, "--label", label);
    Redactor redactor = RunParts.redactor();
    List<Labelled> texts = new ArrayList<>();
    int empty = 0;
    for (LabelledFile.Row row : file.rows()) {
      String text = row.cell(columns.text());
      if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
        empty++;
      } else {
        Labelled labelled = new Labelled(redactor.redact(text).text(), asks(row));
        texts.add(asSpoken ? labelled.asSpoken() : labelled);
      }
    }
    terminal.say(
        String.format(Locale.ROOT, "%,d texts, %,d rows without words", texts.size(), empty));
    if (texts.isEmpty()) {
      throw new UsageException("--text: no row has words; check the column's name");
    }
    QuestionEvaluation scores = QuestionEvaluation.of(texts, CoreNlpTagger.withoutTopics());
    eval.print(terminal, String.join("\n", scores.lines()), () -> object(scores));
    return ExitCode.DONE;
  }

  private boolean asks(LabelledFile.Row row) {
    String cell = row.cell(label).toLowerCase(Locale.ROOT);
    if (!YES.contains(cell) && !NO.contains(cell)) {
      throw new UsageException(
          "--label: line "
              + row.line()
              + " must say yes or no (1, x, yes, true, question; 0, no, false, none, empty), got \""
              + Printable.line(row.cell(label))
              + "\"");
    }
    return YES.contains(cell);
  }

  private static ObjectNode object(QuestionEvaluation evaluation) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("texts", evaluation.texts()).put("asking", evaluation.asking());
    evaluation.scores().forEach((way, scores) -> object.set(way, scores(scores)));
    return object;
  }

  private static ObjectNode scores(BinaryScores scores) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.set("precision", figure(scores.precision()));
    object.set("recall", figure(scores.recall()));
    object.set("f1", figure(scores.f1()));
    return object;
  }

  private static ObjectNode figure(BinaryScores.Figure figure) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("value", figure.value())
        .put("low", figure.low())
        .put("high", figure.high());
  }
}
