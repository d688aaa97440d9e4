package voc.jobs.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import voc.core.FaqEntry;
import voc.core.Provenance;
import voc.jobs.train.LabelledFile;
import voc.search.TextVectors;
import voc.search.faq.CoverageTrainer.Example;

/**
 * Public sets to measure coverage on.
 *
 * <ul>
 *   <li>A table of questions and answers, with a column {@code query_type} that says {@code faq} of
 *       entries: the layout of covid-faq-pairs.
 *   <li>A folder of HINT3: {@code SHOP_train.csv} and {@code SHOP_test.csv} with sentence and
 *       label.
 * </ul>
 */
public final class CoverageData {
  private static final String TRAIN = "_train.csv";

  /** The label of HINT3 for what no answer fits. */
  private static final String NO_ANSWER = "NO_NODES_DETECTED";

  private CoverageData() {}

  /** A FAQ and questions of which the answer is known. */
  public record Pairs(List<FaqEntry> faq, List<Example> examples) {}

  /**
   * One shop of HINT3.
   *
   * @param name of the shop
   * @param sentences an entry of each sentence to learn from, its label being the answer
   * @param test what was asked, and whether any label fits
   */
  public record Shop(String name, List<FaqEntry> sentences, List<Asked> test) {}

  /** A question and whether there is an answer. */
  public record Asked(String text, boolean answerable) {}

  /**
   * The pairs of a file.
   *
   * @throws IllegalArgumentException if it has another layout
   */
  public static Pairs pairs(Path path) throws IOException {
    LabelledFile file = LabelledFile.read(path);
    for (String column : List.of("query_type", "question", "answer")) {
      file.require("--data", column);
    }
    List<FaqEntry> faq = new ArrayList<>();
    Map<String, String> byAnswer = new TreeMap<>();
    List<Example> examples = new ArrayList<>();
    for (LabelledFile.Row row : file.rows()) {
      if (row.cell("query_type").equals("faq")) {
        String id = "line " + row.line();
        faq.add(
            new FaqEntry(
                id,
                row.cell("question"),
                row.cell("answer"),
                null,
                new Provenance("data", path.toString(), row.line(), row.line())));
        byAnswer.putIfAbsent(row.cell("answer"), id);
      }
    }
    for (LabelledFile.Row row : file.rows()) {
      if (!row.cell("query_type").equals("faq") && byAnswer.containsKey(row.cell("answer"))) {
        examples.add(new Example(row.cell("question"), byAnswer.get(row.cell("answer"))));
      }
    }
    return new Pairs(List.copyOf(faq), List.copyOf(examples));
  }

  /** The shops of a folder, by name. */
  public static List<Shop> shops(Path folder) throws IOException {
    List<Path> trains;
    try (Stream<Path> files = Files.list(folder)) {
      trains = files.filter(file -> file.toString().endsWith(TRAIN)).sorted().toList();
    }
    if (trains.isEmpty()) {
      throw new IllegalArgumentException(
          folder + " has no file SHOP" + TRAIN + "; name a folder of HINT3, or a file of pairs");
    }
    List<Shop> shops = new ArrayList<>();
    for (Path train : trains) {
      String name = String.valueOf(train.getFileName()).replace(TRAIN, "");
      List<FaqEntry> sentences = new ArrayList<>();
      for (LabelledFile.Row row : LabelledFile.read(train).rows()) {
        sentences.add(
            new FaqEntry(
                "line " + row.line(),
                row.cell("sentence"),
                row.cell("label"),
                null,
                new Provenance("data", train.toString(), row.line(), row.line())));
      }
      List<Asked> test = new ArrayList<>();
      LabelledFile asked = LabelledFile.read(folder.resolve(name + "_test.csv"));
      for (LabelledFile.Row row : asked.rows()) {
        test.add(new Asked(row.cell("sentence"), !row.cell("label").equals(NO_ANSWER)));
      }
      shops.add(new Shop(name, List.copyOf(sentences), List.copyOf(test)));
    }
    return shops;
  }

  /**
   * A shop's labels as a FAQ, and its sentences as questions of the past: the sentence of a label
   * that is most like all others of it is the entry's question.
   */
  static Pairs labels(Shop shop, TextVectors vectors) {
    Map<String, List<FaqEntry>> byLabel = new LinkedHashMap<>();
    shop.sentences()
        .forEach(each -> byLabel.computeIfAbsent(each.answer(), l -> new ArrayList<>()).add(each));
    List<FaqEntry> faq = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    byLabel.forEach(
        (label, sentences) -> {
          FaqEntry central = central(sentences, vectors);
          faq.add(central);
          for (FaqEntry sentence : sentences) {
            if (!sentence.id().equals(central.id())) {
              examples.add(new Example(sentence.question(), central.id()));
            }
          }
        });
    return new Pairs(faq, examples);
  }

  private static FaqEntry central(List<FaqEntry> sentences, TextVectors vectors) {
    FaqEntry central = sentences.get(0);
    double most = Double.NEGATIVE_INFINITY;
    for (FaqEntry each : sentences) {
      double sum = 0;
      for (FaqEntry other : sentences) {
        sum += TextVectors.cosine(vectors.of(each.question()), vectors.of(other.question()));
      }
      if (sum > most) {
        most = sum;
        central = each;
      }
    }
    return central;
  }
}
