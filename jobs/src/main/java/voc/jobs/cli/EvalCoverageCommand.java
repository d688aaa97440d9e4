package voc.jobs.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.jobs.coverage.CoverageData;
import voc.jobs.coverage.CoverageData.Pairs;
import voc.jobs.coverage.CoverageData.Shop;
import voc.jobs.coverage.CoverageReport;
import voc.jobs.coverage.CoverageReport.PairsReport;
import voc.jobs.coverage.EncoderReader;
import voc.jobs.coverage.RememberedReader;

/** {@code voc eval coverage}: how often the right entry is found, and missing ones are told. */
@Command(
    name = "coverage",
    description =
        "Compares FAQ coverage with what people have told: which entry answers, and whether any does. --data is a table with query_type, question and answer, rows of type faq being the entries (covid-faq-pairs), or a folder of HINT3.",
    footer = {
      "",
      "right first: share of questions whose first entry is right. AUROC: with 20 of 67 answers taken out of the FAQ at random (seeds from --draw-seed on), whether coverage tells that the answer is there. ECE: calibration error of coverage as the probability that the first entry is right, on the whole FAQ and with answers taken. missing, covered: share of first entries that are right below 0.3 and from 0.6 on, answers taken.",
      "found, right, demand: of the first 25 gaps, answers taken: share of the taken answers that most questions of one of these gaps ask for; share of these gaps whose most asked answer was taken; share of the questions for taken answers that are in them. perfect coverage: the same if coverage made no mistake, which the groups of questions alone allow.",
      "What is learned is learned on folds; with answers taken, their past questions are unknown too."
    },
    mixinStandardHelpOptions = true)
final class EvalCoverageCommand implements Callable<Integer> {
  private static final int FOLDS = 5;

  private final Terminal terminal;

  @Mixin private EvalOptions eval = new EvalOptions();

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "20",
      description = "How often answers are taken out; ${DEFAULT-VALUE} without it.")
  private int draws;

  @Option(
      names = "--draw-seed",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Seed of the first draw, the next having the one after; ${DEFAULT-VALUE} without it.")
  private long drawSeed;

  EvalCoverageCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    eval.check();
    if (draws < 1) {
      throw new UsageException("--draws must be at least 1, got " + draws);
    }
    CoverageReport report = new CoverageReport(new RememberedReader(new EncoderReader()));
    try {
      if (Files.isDirectory(eval.data)) {
        shops(report);
      } else {
        pairs(report);
      }
    } catch (IllegalArgumentException e) {
      throw new UsageException("--data: " + e.getMessage());
    }
    return ExitCode.DONE;
  }

  private void pairs(CoverageReport report) throws IOException {
    Pairs data = CoverageData.pairs(eval.data);
    int folds = eval.folds == 0 ? FOLDS : eval.folds;
    String title =
        String.format(
            Locale.ROOT,
            "%,d entries, %,d questions; %d folds, seed %d; %d draws, seeds %d to %d%n",
            data.faq().size(),
            data.examples().size(),
            folds,
            eval.seed,
            draws,
            drawSeed,
            drawSeed + draws - 1);
    terminal.say("Measuring " + title.strip());
    PairsReport measured = report.pairs(data, folds, eval.seed, drawSeed, draws);
    eval.print(terminal, title + CoverageReport.table(measured), () -> json(measured));
  }

  private void shops(CoverageReport report) throws IOException {
    Map<String, Map<String, Double>> byShop = new LinkedHashMap<>();
    for (Shop shop : CoverageData.shops(eval.data)) {
      terminal.say("Measuring " + shop.name());
      byShop.put(shop.name(), report.shop(shop));
    }
    eval.print(terminal, CoverageReport.shopTable(byShop), () -> json(byShop));
  }

  private static ObjectNode json(Object value) {
    return new ObjectMapper().valueToTree(value);
  }
}
