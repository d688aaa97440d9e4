package voc.jobs.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import voc.core.FaqEntry;
import voc.jobs.coverage.CoverageData.Asked;
import voc.jobs.coverage.CoverageData.Pairs;
import voc.jobs.coverage.CoverageData.Shop;
import voc.search.TextReader;
import voc.search.faq.CoverageEvaluation;
import voc.search.faq.CoverageEvaluation.Figures;
import voc.search.faq.CoverageEvaluation.Judge;
import voc.search.faq.CoverageFigures;
import voc.search.faq.CoverageModel;
import voc.search.faq.CoverageTrainer;
import voc.search.faq.FaqIndex;
import voc.search.lucene.EnglishText;
import voc.search.lucene.LuceneFaqIndex;
import voc.search.lucene.LuceneFaqIndexer;

/** Measures coverage on public sets, beside what others do. */
public final class CoverageReport {
  /** Of the 67 answers of covid-faq-pairs 20 are taken; of another set as large a share. */
  private static final double SHARE_TAKEN = 20 / 67.0;

  private final TextReader reader;
  private final EnglishText text = new EnglishText();

  /**
   * @param reader that remembers what it has read
   */
  public CoverageReport(TextReader reader) {
    this.reader = reader;
  }

  /** Figures by method, in the order in which they are told. */
  public Map<String, Figures> pairs(Pairs data, int folds, long seed, long drawSeed, int draws) {
    LuceneFaqIndexer indexer = new LuceneFaqIndexer(reader, text);
    Map<String, Judge> judges = new LinkedHashMap<>();
    judges.put("cosine of tf-idf", (faq, known) -> CosineIndex.ofTerms(faq, text));
    judges.put("cosine of bge-small", (faq, known) -> CosineIndex.ofVectors(faq, reader.vectors()));
    judges.put("words alone", (faq, known) -> new LuceneFaqIndex(faq, text));
    judges.put("the shipped model", (faq, known) -> indexer.index(faq, CoverageModel.shipped()));
    judges.put("weights learned on folds", CoverageEvaluation.weighted(reader, indexer));
    judges.put("with past questions", CoverageEvaluation.trained(reader, indexer));
    CoverageEvaluation evaluation =
        new CoverageEvaluation(data.faq(), data.examples(), folds, seed);
    long answers = data.faq().stream().map(FaqEntry::answer).distinct().count();
    Map<String, Figures> figures = new LinkedHashMap<>();
    judges.forEach(
        (name, judge) ->
            figures.put(
                name,
                evaluation.measure(
                    judge, drawSeed, draws, (int) Math.round(SHARE_TAKEN * answers))));
    return figures;
  }

  /** A table for people. */
  public static String table(Map<String, Figures> figures) {
    StringBuilder table =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%-26s %11s %6s %6s %10s %7s %7s%n",
                "",
                "right first",
                "AUROC",
                "ECE",
                "ECE, taken",
                "missing",
                "covered"));
    figures.forEach(
        (name, each) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%-26s %11.3f %6.3f %6.3f %10.3f %7.3f %7.3f%n",
                    name,
                    each.rightFirst(),
                    each.auroc(),
                    each.calibration(),
                    each.calibrationTaken(),
                    each.missingRight(),
                    each.coveredRight())));
    return table.toString();
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
    indexes.put(
        "learned from its sentences",
        indexer.index(
            labels.faq(),
            new CoverageTrainer(labels.faq(), reader, indexer)
                .train(labels.examples(), shop.name())));
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
