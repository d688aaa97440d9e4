package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.jobs.train.LabelledFile;
import voc.jobs.train.TopicRows;
import voc.nlp.corenlp.AspectEvaluation;
import voc.nlp.topic.LearnedTopics;
import voc.nlp.topic.TopicEvaluation;

/** {@code voc eval topics}: how often topics are given as people gave them. */
@Command(
    name = "topics",
    description =
        "Compares learned topics with labels that people gave, beside words alone and the most frequent label. Without --model they are learned on folds (--folds), or on one half and measured on the other.",
    footer = {
      "",
      "A folder of MAMS (acsa_test.xml …) as --data measures instead what is said of each category of a sentence.",
      "Texts are redacted first, as in a night."
    },
    mixinStandardHelpOptions = true)
final class EvalTopicsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private EvalOptions eval = new EvalOptions();
  @Mixin private LabelledOptions columns = new LabelledOptions();

  @Option(names = "--labels", paramLabel = "COLUMN,COLUMN", description = LabelColumns.HELP)
  private List<String> labels = new ArrayList<>();

  @Option(
      names = "--largest",
      paramLabel = "N",
      description = "Measure on texts that have one of the N most frequent labels alone.")
  private int largest;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      defaultValue = "test",
      description = "Of MAMS: train, val or test; ${DEFAULT-VALUE} without it.")
  private String split = "test";

  @Option(names = "--model", paramLabel = "FILE", description = "A model that voc train wrote.")
  private @Nullable Path model;

  EvalTopicsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    eval.check();
    if (Files.isDirectory(eval.data)) {
      String report = AspectEvaluation.report(eval.data, split);
      eval.print(terminal, report, () -> text(report));
      return ExitCode.DONE;
    }
    if (labels.isEmpty()) {
      throw new UsageException("--labels must name the columns of labels");
    }
    LabelledFile file = columns.file(eval.data, "--data", terminal);
    TopicRows rows = columns.topics(file, labels);
    TopicRows measured = largest > 0 ? rows.largest(largest) : rows;
    String report = evaluation(measured).report();
    eval.print(terminal, report, () -> text(report));
    return ExitCode.DONE;
  }

  private TopicEvaluation evaluation(TopicRows rows) throws IOException {
    try {
      if (model != null) {
        LearnedTopics learned = ModelFiles.topics(model);
        return TopicEvaluation.of(learned, rows.examples());
      }
      return eval.folds == 0
          ? TopicEvaluation.byHalves(rows.examples(), eval.seed)
          : TopicEvaluation.byFolds(rows.examples(), eval.folds, eval.seed);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--labels: " + e.getMessage());
    }
  }

  private static ObjectNode text(String report) {
    return JsonNodeFactory.instance.objectNode().put("report", report);
  }
}
