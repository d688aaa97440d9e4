package voc.search.faq;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import voc.core.FaqEntry;
import voc.search.TextReader;
import voc.search.faq.CoverageTrainer.Example;

/**
 * Measures coverage on questions whose answer is known: how often the first entry is the right one,
 * and whether values tell, with some answers taken out of the FAQ, that the answer is gone. Where a
 * model is learned, it is learned anew for each fold from the others, and knows nothing of the
 * answers that are gone: neither entry nor past question. All questions of the same words are in
 * one fold.
 */
public final class CoverageEvaluation {
  private final List<FaqEntry> faq;
  private final List<Example> examples;
  private final Map<String, String> answers = new TreeMap<>();
  private final int[] folds;
  private final int foldCount;

  /** Who judges one fold. */
  @FunctionalInterface
  public interface Judge {
    /**
     * The FAQ that is asked.
     *
     * @param faq its entries
     * @param known what may be learned from
     * @param asked all that will be asked, each person's question
     */
    FaqIndex of(List<FaqEntry> faq, List<Example> known, List<String> asked);
  }

  /** Looks on while answers are taken away, to measure more. */
  @FunctionalInterface
  public interface Onlooker {
    /**
     * One draw.
     *
     * @param removed the answers that the FAQ has no more
     * @param without what is left of it, each question being judged by a model that learned from
     *     other folds; it knows the words of the examples alone
     */
    void drawn(Set<String> removed, FaqIndex without);
  }

  /**
   * What was measured.
   *
   * @param rightFirst share of questions whose first entry is right, whole FAQ
   * @param calibration error of the values as probabilities that the first is right, whole FAQ
   * @param auroc of the values for whether the answer is there, mean of the draws
   * @param calibrationTaken error as above with answers taken, mean of the draws
   * @param missingRight share whose first entry is right of all values below {@link
   *     Coverage#MISSING}, answers taken; NaN if there is none
   * @param coveredRight the same from {@link Coverage#COVERED} on
   */
  public record Figures(
      double rightFirst,
      double calibration,
      double auroc,
      double calibrationTaken,
      double missingRight,
      double coveredRight) {}

  /**
   * @param faq with distinct ids
   * @param examples each with an entry
   * @param foldCount at least 2
   * @param seed of the folds
   */
  public CoverageEvaluation(List<FaqEntry> faq, List<Example> examples, int foldCount, long seed) {
    this.faq = List.copyOf(faq);
    this.examples = List.copyOf(examples);
    this.foldCount = foldCount;
    faq.forEach(entry -> answers.put(entry.id(), entry.answer()));
    folds = folds(seed);
  }

  private int[] folds(long seed) {
    Set<String> distinct = new TreeSet<>();
    examples.forEach(example -> distinct.add(key(example)));
    List<String> texts = new ArrayList<>(distinct);
    Collections.shuffle(texts, new Random(seed));
    Map<String, Integer> foldOf = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      foldOf.put(texts.get(i), i % foldCount);
    }
    return examples.stream().mapToInt(each -> foldOf.getOrDefault(key(each), 0)).toArray();
  }

  private static String key(Example example) {
    return example.text().toLowerCase(Locale.ROOT).strip();
  }

  /**
   * Measures a judge.
   *
   * @param firstSeed of the draws; the next has the seed after it
   * @param draws how often answers are taken at random
   * @param taken how many distinct answers are taken
   * @param onlooker is told of each draw
   */
  public Figures measure(Judge judge, long firstSeed, int draws, int taken, Onlooker onlooker) {
    List<Coverage> all = judged(judge, Set.of());
    CoverageFigures whole = values(all, right(all));
    double auroc = 0;
    double error = 0;
    List<Boolean> missing = new ArrayList<>();
    List<Boolean> told = new ArrayList<>();
    for (int draw = 0; draw < draws; draw++) {
      Set<String> gone = gone(new Random(firstSeed + draw), taken);
      List<Coverage> rest = judged(judge, gone);
      onlooker.drawn(Set.copyOf(gone), remembered(rest));
      List<Boolean> covered = new ArrayList<>();
      examples.forEach(example -> covered.add(!gone.contains(answer(example))));
      auroc += values(rest, covered).auroc() / draws;
      List<Boolean> right = right(rest);
      error += values(rest, right).calibrationError() / draws;
      for (int i = 0; i < right.size(); i++) {
        switch (rest.get(i).diagnosis()) {
          case MISSING -> missing.add(right.get(i));
          case COVERED -> told.add(right.get(i));
          default -> {}
        }
      }
    }
    return new Figures(
        whole.share(), whole.calibrationError(), auroc, error, share(missing), share(told));
  }

  /** All examples of the same words are in one fold, and so have one coverage. */
  private FaqIndex remembered(List<Coverage> judged) {
    Map<String, Coverage> byText = new HashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      byText.put(examples.get(i).text(), judged.get(i));
    }
    return question -> {
      Coverage coverage = byText.get(question);
      if (coverage == null) {
        throw new IllegalArgumentException("no example asks \"" + question + "\"");
      }
      return coverage;
    };
  }

  private static double share(List<Boolean> right) {
    return right.stream().mapToInt(each -> each ? 1 : 0).average().orElse(Double.NaN);
  }

  private static CoverageFigures values(List<Coverage> judged, List<Boolean> truths) {
    return CoverageFigures.of(judged.stream().map(Coverage::value).toList(), truths);
  }

  private List<Boolean> right(List<Coverage> judged) {
    List<Boolean> right = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      @Nullable FaqEntry best = judged.get(i).best();
      right.add(best != null && best.answer().equals(answer(examples.get(i))));
    }
    return right;
  }

  private String answer(Example example) {
    return answers.getOrDefault(String.valueOf(example.entry()), "");
  }

  private List<Coverage> judged(Judge judge, Set<String> gone) {
    List<FaqEntry> rest = faq.stream().filter(entry -> !gone.contains(entry.answer())).toList();
    List<@Nullable Coverage> judged = new ArrayList<>(Collections.nCopies(examples.size(), null));
    for (int fold = 0; fold < foldCount; fold++) {
      int left = fold;
      List<Example> known =
          IntStream.range(0, examples.size())
              .filter(i -> folds[i] != left && !gone.contains(answer(examples.get(i))))
              .mapToObj(examples::get)
              .toList();
      List<String> asked =
          IntStream.range(0, examples.size())
              .filter(i -> folds[i] == left)
              .mapToObj(i -> examples.get(i).text())
              .toList();
      FaqIndex index = judge.of(rest, known, asked);
      for (int i = 0; i < examples.size(); i++) {
        if (folds[i] == fold) {
          judged.set(i, index.coverage(examples.get(i).text()));
        }
      }
    }
    List<Coverage> all = new ArrayList<>();
    for (@Nullable Coverage each : judged) {
      if (each != null) {
        all.add(each);
      }
    }
    return all;
  }

  private Set<String> gone(Random random, int taken) {
    List<String> distinct = new ArrayList<>(new TreeSet<>(answers.values()));
    Collections.shuffle(distinct, random);
    return new HashSet<>(distinct.subList(0, Math.min(taken, distinct.size())));
  }

  /**
   * Judges that learn from the other folds, past questions included. What was learned for one is
   * kept for the other: learning takes most of the time. Not thread-safe.
   */
  public static final class Learner {
    private final TextReader reader;
    private final FaqIndexer indexer;
    private final Map<List<Object>, Learned> known = new HashMap<>();

    private record Learned(CoverageModel model, FaqIndex faq) {}

    public Learner(TextReader reader, FaqIndexer indexer) {
      this.reader = reader;
      this.indexer = indexer;
    }

    /** Judges each question by itself. */
    public Judge alone() {
      return (faq, examples, asked) -> learned(faq, examples).faq();
    }

    /**
     * Judges all questions of a fold as asked together. Past questions are then asked as often of
     * each matter as those of the fold, which is more than an office can be sure of.
     */
    public Judge together() {
      return (faq, examples, asked) -> {
        Learned learned = learned(faq, examples);
        return learned.model().together(learned.faq(), faq, asked, reader.vectors());
      };
    }

    private Learned learned(List<FaqEntry> faq, List<Example> examples) {
      return known.computeIfAbsent(
          List.of(faq, examples),
          key -> {
            CoverageModel model =
                new CoverageTrainer(faq, reader, indexer).train(examples, "a fold");
            return new Learned(model, new RememberingFaq(indexer.index(faq, model)));
          });
    }
  }

  /** A judge that learns weights from the other folds, and no past questions. */
  public static Judge weighted(TextReader reader, FaqIndexer indexer) {
    return (faq, known, asked) ->
        indexer.index(
            faq, new CoverageTrainer(faq, reader, indexer).trainForAnyFaq(known, "a fold"));
  }
}
