package voc.jobs.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import voc.core.FaqEntry;
import voc.jobs.coverage.CoverageData.Asked;
import voc.jobs.coverage.CoverageData.Pairs;
import voc.jobs.coverage.CoverageData.Shop;
import voc.search.TextReader;
import voc.search.faq.CoverageEvaluation;
import voc.search.faq.CoverageEvaluation.Figures;
import voc.search.faq.CoverageEvaluation.Judge;
import voc.search.faq.CoverageEvaluation.Learner;
import voc.search.faq.CoverageFigures;
import voc.search.faq.CoverageModel;
import voc.search.faq.CoverageTrainer;
import voc.search.faq.FaqIndex;
import voc.search.faq.RememberingFaq;
import voc.search.gap.GapEvaluation;
import voc.search.gap.GapEvaluation.FirstGaps;
import voc.search.gap.GapEvaluation.Labelled;
import voc.search.lucene.EnglishText;
import voc.search.lucene.LuceneFaqIndex;
import voc.search.lucene.LuceneFaqIndexer;

/** Measures coverage on public sets, beside what others do. */
public final class CoverageReport {
  /** Of the 67 answers of covid-faq-pairs 20 are taken; of another set as large a share. */
  private static final double SHARE_TAKEN = 20 / 67.0;

  /** How many gaps somebody reads. */
  private static final int GAPS_READ = 25;

  private final TextReader reader;
  private final EnglishText text = new EnglishText();

  /**
   * @param reader that remembers what it has read
   */
  public CoverageReport(TextReader reader) {
    this.reader = reader;
  }

  /**
   * What one method was measured at.
   *
   * @param coverage of single questions
   * @param gaps the first {@value #GAPS_READ} gaps, mean of the draws
   */
  public record Measured(Figures coverage, FirstGaps gaps) {}

  /**
   * All methods side by side.
   *
   * @param methods figures by method, in the order in which they are told
   * @param ceiling the first gaps if coverage were perfect: what the groups of questions allow
   */
  public record PairsReport(Map<String, Measured> methods, FirstGaps ceiling) {}

  /** Measures on pairs. */
  public PairsReport pairs(Pairs data, int folds, long seed, long drawSeed, int draws) {
    LuceneFaqIndexer indexer = new LuceneFaqIndexer(reader, text);
    Map<String, Judge> judges = new LinkedHashMap<>();
    judges.put("cosine of tf-idf", (faq, known, asked) -> CosineIndex.ofTerms(faq, text));
    judges.put(
        "cosine of bge-small", (faq, known, asked) -> CosineIndex.ofVectors(faq, reader.vectors()));
    judges.put("words alone", (faq, known, asked) -> new LuceneFaqIndex(faq, text));
    judges.put(
        "the shipped model", (faq, known, asked) -> indexer.index(faq, CoverageModel.shipped()));
    judges.put("weights learned on folds", CoverageEvaluation.weighted(reader, indexer));
    Learner learner = new Learner(reader, indexer);
    judges.put("with past questions", learner.alone());
    judges.put("and asked together", learner.together());
    CoverageEvaluation evaluation =
        new CoverageEvaluation(data.faq(), data.examples(), folds, seed);
    long answers = data.faq().stream().map(FaqEntry::answer).distinct().count();
    int taken = (int) Math.round(SHARE_TAKEN * answers);
    GapEvaluation groups = groups(data);
    List<FirstGaps> perfect = new ArrayList<>();
    Map<String, Measured> methods = new LinkedHashMap<>();
    judges.forEach(
        (name, judge) -> {
          List<FirstGaps> gaps = new ArrayList<>();
          perfect.clear();
          Figures figures =
              evaluation.measure(
                  judge,
                  drawSeed,
                  draws,
                  taken,
                  (removed, without) -> {
                    gaps.add(groups.first(without, removed, GAPS_READ));
                    perfect.add(groups.ceiling(removed, GAPS_READ));
                  });
          methods.put(name, new Measured(figures, mean(gaps)));
        });
    return new PairsReport(methods, mean(perfect));
  }

  private GapEvaluation groups(Pairs data) {
    Map<String, String> answers = new HashMap<>();
    data.faq().forEach(entry -> answers.put(entry.id(), entry.answer()));
    return new GapEvaluation(
        data.examples().stream()
            .map(each -> new Labelled(each.text(), answers.getOrDefault(each.entry(), "")))
            .toList(),
        text,
        reader.vectors());
  }

  private static FirstGaps mean(List<FirstGaps> draws) {
    return new FirstGaps(
        mean(draws, FirstGaps::found),
        mean(draws, FirstGaps::right),
        mean(draws, FirstGaps::demand));
  }

  private static double mean(List<FirstGaps> draws, ToDoubleFunction<FirstGaps> figure) {
    return draws.stream().mapToDouble(figure).average().orElse(Double.NaN);
  }

  /** A table for people. */
  public static String table(PairsReport report) {
    StringBuilder table =
        new StringBuilder(
            row(
                "",
                List.of(
                    "right first",
                    "AUROC",
                    "ECE",
                    "ECE, taken",
                    "missing",
                    "covered",
                    "found",
                    "right",
                    "demand")));
    report
        .methods()
        .forEach(
            (name, each) ->
                table.append(
                    row(
                        name,
                        Stream.concat(
                                Stream.of(
                                    each.coverage().rightFirst(),
                                    each.coverage().auroc(),
                                    each.coverage().calibration(),
                                    each.coverage().calibrationTaken(),
                                    each.coverage().missingRight(),
                                    each.coverage().coveredRight()),
                                figures(each.gaps()))
                            .map(CoverageReport::figure)
                            .toList())));
    List<String> ceiling = new ArrayList<>(Collections.nCopies(6, ""));
    figures(report.ceiling()).map(CoverageReport::figure).forEach(ceiling::add);
    return table.append(row("perfect coverage", ceiling)).toString();
  }

  private static Stream<Double> figures(FirstGaps gaps) {
    return Stream.of(gaps.found(), gaps.right(), gaps.demand());
  }

  private static String figure(double figure) {
    return String.format(Locale.ROOT, "%.3f", figure);
  }

  private static String row(String name, List<String> cells) {
    return String.format(
                Locale.ROOT,
                "%-26s %11s %6s %6s %10s %7s %7s %6s %6s %6s",
                Stream.concat(Stream.of(name), cells.stream()).toArray())
            .stripTrailing()
        + "\n";
  }

  /** AUROC of each method for whether a question of the shop's test file has an answer. */
  public Map<String, Double> shop(Shop shop) {
    Pairs labels = CoverageData.labels(shop, reader.vectors());
    LuceneFaqIndexer indexer = new LuceneFaqIndexer(reader, text);
    Map<String, FaqIndex> indexes = new LinkedHashMap<>();
    indexes.put("cosine of tf-idf", CosineIndex.ofTerms(shop.sentences(), text));
    indexes.put("cosine of bge-small", CosineIndex.ofVectors(shop.sentences(), reader.vectors()));
    indexes.put("words alone", new LuceneFaqIndex(shop.sentences(), text));
    indexes.put("the shipped model", indexer.index(shop.sentences(), CoverageModel.shipped()));
    CoverageModel model =
        new CoverageTrainer(labels.faq(), reader, indexer).train(labels.examples(), shop.name());
    FaqIndex learned = new RememberingFaq(indexer.index(labels.faq(), model));
    indexes.put("learned from its sentences", learned);
    indexes.put(
        "and asked together",
        model.together(
            learned,
            labels.faq(),
            shop.test().stream().map(Asked::text).toList(),
            reader.vectors()));
    Map<String, Double> auroc = new LinkedHashMap<>();
    indexes.forEach((name, index) -> auroc.put(name, auroc(index, shop.test())));
    return auroc;
  }

  private static double auroc(FaqIndex index, List<Asked> test) {
    List<Double> values = new ArrayList<>();
    List<Boolean> answerable = new ArrayList<>();
    for (Asked asked : test) {
      values.add(index.coverage(asked.text()).value());
      answerable.add(asked.answerable());
    }
    return CoverageFigures.of(values, answerable).auroc();
  }

  /** A table for people: a row of each method, a column of each shop, and their mean. */
  public static String shopTable(Map<String, Map<String, Double>> byShop) {
    Map<String, List<Double>> rows = new LinkedHashMap<>();
    StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-27s", "AUROC"));
    byShop.forEach(
        (shop, methods) -> {
          table.append(String.format(Locale.ROOT, " %12s", shop));
          methods.forEach(
              (name, value) -> rows.computeIfAbsent(name, n -> new ArrayList<>()).add(value));
        });
    table.append(String.format(Locale.ROOT, " %12s%n", "mean"));
    rows.forEach(
        (name, values) -> {
          table.append(String.format(Locale.ROOT, "%-27s", name));
          values.forEach(value -> table.append(String.format(Locale.ROOT, " %12.3f", value)));
          double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
          table.append(String.format(Locale.ROOT, " %12.3f%n", mean));
        });
    return table.toString();
  }
}
