package voc.nlp.corenlp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import voc.core.Sentiment;
import voc.nlp.aspect.AspectModel;
import voc.nlp.aspect.AspectModelFile;
import voc.nlp.aspect.AspectRow;
import voc.nlp.aspect.Category;
import voc.nlp.aspect.LabelledSentence;
import voc.nlp.aspect.MamsSentences;
import voc.nlp.aspect.ReadSentence;
import voc.nlp.aspect.Stance;
import voc.nlp.aspect.StanceScores;
import voc.nlp.aspect.StanceScores.Guess;
import voc.nlp.aspect.Stances;
import voc.nlp.sentiment.SentimentModel;

/**
 * Measures polarity by topic on MAMS, beside what one polarity for the whole sentence would give.
 * The shipped model has seen MAMS's training split alone.
 */
public final class AspectEvaluation {
  private static final int BINS = 10;

  private final AspectModel model;
  private final StockSentiment stockSentiment = new StockSentiment();
  private final Map<String, List<List<Guess>>> guesses = new LinkedHashMap<>();
  private final double[] sure = new double[BINS];
  private final double[] right = new double[BINS];
  private final int[] counts = new int[BINS];

  private AspectEvaluation(AspectModel model) {
    this.model = model;
  }

  /**
   * Prints the report.
   *
   * @param arguments the folder with MAMS's files, and perhaps a split, {@code val} or {@code test}
   *     (the default)
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 1 || arguments.length > 2) {
      throw new IllegalArgumentException(
          "say where MAMS's files are, and perhaps val or test, got " + List.of(arguments));
    }
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    out.print(report(Path.of(arguments[0]), arguments.length == 2 ? arguments[1] : "test"));
  }

  /**
   * The scores of the shipped model and of what stands beside it.
   *
   * @param folder with {@code acsa_train.xml} and the split's file; with {@code atsa_test.xml} its
   *     terms are measured too
   * @param split {@code val} or {@code test}
   * @throws IOException if a file can't be read
   */
  public static String report(Path folder, String split) throws IOException {
    List<AspectRow> training = MamsSentences.read(folder.resolve(AspectModelTrainer.TRAINING));
    AspectEvaluation categories = new AspectEvaluation(AspectModelFile.shipped());
    Set<String> trained = new HashSet<>();
    training.forEach(row -> trained.add(row.text()));
    List<AspectRow> rows = unseen(folder.resolve("acsa_" + split + ".xml"), trained);
    categories.measure(rows, mostFrequent(training));
    AspectEvaluation terms = new AspectEvaluation(AspectModelFile.shipped());
    terms.measure(unseen(folder.resolve("atsa_test.xml"), trained), mostFrequent(training));
    return "MAMS, categories, "
        + split
        + ", "
        + rows.size()
        + " sentences\n"
        + categories.report()
        + "MAMS, terms (their words are given), test, sentences that are not among those of"
        + " training\n"
        + terms.report();
  }

  private static List<AspectRow> unseen(Path file, Set<String> trained) throws IOException {
    return MamsSentences.read(file).stream().filter(row -> !trained.contains(row.text())).toList();
  }

  /** What a guess by the category alone would be. */
  private static Map<Category, Stance> mostFrequent(List<AspectRow> rows) {
    Map<Category, int[]> counts = new EnumMap<>(Category.class);
    for (AspectRow row : rows) {
      for (AspectRow.Label label : row.labels()) {
        if (label.category() != null) {
          counts
              .computeIfAbsent(label.category(), c -> new int[Stance.values().length])[
              label.stance().ordinal()]++;
        }
      }
    }
    Map<Category, Stance> best = new EnumMap<>(Category.class);
    counts.forEach((category, count) -> best.put(category, Stance.values()[greatest(count)]));
    return best;
  }

  private static int greatest(int[] counts) {
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return best;
  }

  private void measure(List<AspectRow> rows, Map<Category, Stance> byCategory) {
    for (AspectRow row : rows) {
      ReadSentence read = AspectReader.read(row.text());
      double[] told = stockSentiment.of(row.text(), "");
      Stance stock = stance(Sentiment.ofDistribution(told));
      Stance whole = stance(SentimentModel.shipped().sentiment(row.text(), "", told));
      LabelledSentence labelled = row.with(read);
      List<Stances> stances =
          model.stances(
              read, labelled.labels().stream().map(LabelledSentence.Label::target).toList());
      List<Guess> always = new ArrayList<>();
      List<Guess> byStock = new ArrayList<>();
      List<Guess> byWhole = new ArrayList<>();
      List<Guess> byName = new ArrayList<>();
      List<Guess> ours = new ArrayList<>();
      for (int i = 0; i < stances.size(); i++) {
        Stance label = row.labels().get(i).stance();
        @Nullable Category category = row.labels().get(i).category();
        always.add(new Guess(label, Stance.NEUTRAL));
        byStock.add(new Guess(label, stock));
        byWhole.add(new Guess(label, whole));
        if (category != null) {
          byName.add(new Guess(label, byCategory.getOrDefault(category, Stance.NEUTRAL)));
        }
        ours.add(new Guess(label, stances.get(i).best()));
        count(stances.get(i), label);
      }
      add("always neutral", always);
      add("CoreNLP, sentence", byStock);
      add("voc, sentence", byWhole);
      add("category alone", byName);
      add("voc", ours);
      add(read.clauses() > 1 ? "voc, of more clauses" : "voc, of one clause", ours);
    }
  }

  private void add(String name, List<Guess> sentence) {
    if (!sentence.isEmpty()) {
      guesses.computeIfAbsent(name, any -> new ArrayList<>()).add(sentence);
    }
  }

  private void count(Stances stances, Stance label) {
    double probability = stances.of(stances.best());
    int bin = Math.min(BINS - 1, (int) (probability * BINS));
    sure[bin] += probability;
    right[bin] += stances.best() == label ? 1 : 0;
    counts[bin]++;
  }

  private String report() {
    StringBuilder report = new StringBuilder();
    guesses.forEach(
        (name, sentences) ->
            report.append(
                String.format(
                    Locale.ROOT, "  %-20s %s%n", name, new StanceScores(sentences).line())));
    report.append(new StanceScores(guesses.getOrDefault("voc", List.of())).table());
    report.append(
        String.format(Locale.ROOT, "expected calibration error %.3f%n", calibrationError()));
    return report.toString().replace("\r\n", "\n");
  }

  /**
   * Mean distance of how sure the model was and how often it was right, in ten bins (Guo and
   * others, On Calibration of Modern Neural Networks, ICML 2017).
   */
  private double calibrationError() {
    double error = 0;
    int all = 0;
    for (int b = 0; b < BINS; b++) {
      error += Math.abs(sure[b] - right[b]);
      all += counts[b];
    }
    return error / all;
  }

  private static Stance stance(Sentiment sentiment) {
    double polarity = sentiment.label().polarity();
    return polarity < 0 ? Stance.NEGATIVE : polarity > 0 ? Stance.POSITIVE : Stance.NEUTRAL;
  }
}
