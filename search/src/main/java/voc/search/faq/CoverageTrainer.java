package voc.search.faq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import voc.core.FaqEntry;
import voc.search.TextReader;
import voc.search.TextReading;
import voc.search.faq.PastQuestions.Past;
import voc.search.faq.PastQuestions.Votes;

/**
 * Learns from questions whose answer is known.
 *
 * <ol>
 *   <li>What makes an entry the right one: each question's candidates, with the past questions of
 *       other words alone, so that no question vouches for itself.
 *   <li>What tells that the answer is there: some answers are taken away at random, with all that
 *       is known of them, and the ranked lists of the rest are compared: an office's next gap is a
 *       question whose answer was never there.
 *   <li>Probabilities: the sum is brought to how often the first entry is right (Platt), half over
 *       whole FAQs and half over those with answers taken away.
 * </ol>
 *
 * The same examples give the same model.
 */
public final class CoverageTrainer {
  /** Fewer say nothing of how likely anything is. */
  public static final int FEWEST_EXAMPLES = 20;

  /** With fewer distinct answers nothing is left to compare when some are taken away. */
  public static final int FEWEST_ANSWERS = 4;

  private static final int DRAWS = 3;
  private static final double SHARE_TAKEN = 0.3;
  private static final double PAIR_RIDGE = 1;
  private static final double LIST_RIDGE = 30;
  private static final double PLATT_RIDGE = 0.01;
  private static final long SEED = 6;

  private final List<FaqEntry> faq;
  private final TextReader reader;
  private final FaqIndexer indexer;

  /**
   * A question and what answers it.
   *
   * @param text as asked, redacted
   * @param entry id of the entry that answers it, or null if none does
   */
  public record Example(String text, @Nullable String entry) {}

  private enum PastUse {
    KNOWN,
    UNKNOWN
  }

  private record Read(String text, TextReading reading, @Nullable FaqEntry entry) {
    boolean isAnsweredBy(FaqEntry other) {
      return entry != null && entry.answer().equals(other.answer());
    }
  }

  /** The ranked lists of all examples put to one FAQ. */
  private record Lists(List<double[]> rows, List<Boolean> covered, List<Boolean> right) {
    Lists() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /**
   * @param faq with distinct ids
   * @param reader reads entries and questions alike; best one that remembers what it has read
   * @param indexer makes an index of a part of the FAQ
   */
  public CoverageTrainer(List<FaqEntry> faq, TextReader reader, FaqIndexer indexer) {
    this.faq = List.copyOf(faq);
    this.reader = reader;
    this.indexer = indexer;
  }

  /**
   * A model for this FAQ, which knows the examples from now on.
   *
   * @throws IllegalArgumentException if there are too few examples or answers, or an example names
   *     no entry
   */
  public CoverageModel train(Collection<Example> examples, String trainedOn) {
    return train(examples, trainedOn, PastUse.KNOWN);
  }

  /** A model for any FAQ: it learns weights alone, and knows no past questions. */
  public CoverageModel trainForAnyFaq(Collection<Example> examples, String trainedOn) {
    return train(examples, trainedOn, PastUse.UNKNOWN);
  }

  private CoverageModel train(Collection<Example> examples, String trainedOn, PastUse past) {
    long answers = faq.stream().map(FaqEntry::answer).distinct().count();
    if (answers < FEWEST_ANSWERS) {
      throw new IllegalArgumentException(
          "learning needs a FAQ of at least "
              + FEWEST_ANSWERS
              + " different answers, got "
              + answers
              + "; use the model that comes with voc");
    }
    List<Read> read = read(examples);
    PastQuestions all = past(read, faq, past);
    double[] pairWeights = pairWeights(read, all);
    Lists taken = new Lists();
    for (int draw = 0; draw < DRAWS; draw++) {
      List<FaqEntry> rest = without(new Random(SEED + draw));
      addLists(read, rest, pairWeights, past(read, rest, past), taken);
    }
    Lists whole = new Lists();
    addLists(read, faq, pairWeights, all, whole);
    double[] list = listWeights(taken, past);
    List<CoverageModel.Known> known = new ArrayList<>();
    if (past == PastUse.KNOWN) {
      for (Read each : read) {
        if (each.entry() != null) {
          known.add(
              new CoverageModel.Known(
                  each.entry().id(), each.entry().question(), each.reading().vector()));
        }
      }
    }
    return new CoverageModel(pairWeights, calibrated(list, taken, whole), known, trainedOn);
  }

  /**
   * What tells that the answer is there, and what tells that the first entry is it: one regression
   * on both, for the first alone gives no good probabilities and the second is no good at gaps.
   */
  private static double[] listWeights(Lists taken, PastUse past) {
    List<double[]> rows = new ArrayList<>();
    for (double[] row : taken.rows()) {
      rows.add(past == PastUse.KNOWN ? row : ofAnyFaq(row));
    }
    rows.addAll(List.copyOf(rows));
    List<Boolean> told = new ArrayList<>(taken.covered());
    told.addAll(taken.right());
    double[] halves = new double[rows.size()];
    Arrays.fill(halves, 0.5);
    return Ridge.fitUpwards(rows, truths(told), halves, LIST_RIDGE);
  }

  private static double[] ofAnyFaq(double[] row) {
    double[] kept = row.clone();
    for (int i = 0; i < kept.length; i++) {
      kept[i] = RankedEntries.isOfOneFaq(i) ? 0 : kept[i];
    }
    return kept;
  }

  private List<Read> read(Collection<Example> examples) {
    Map<String, FaqEntry> byId = new TreeMap<>();
    faq.forEach(entry -> byId.put(entry.id(), entry));
    List<Read> read = new ArrayList<>();
    int answered = 0;
    for (Example example : examples) {
      FaqEntry entry = example.entry() == null ? null : byId.get(example.entry());
      if (example.entry() != null && entry == null) {
        throw new IllegalArgumentException(
            "an example names the entry \""
                + example.entry()
                + "\", which the FAQ has not; correct it, or leave it empty if none answers");
      }
      answered += entry == null ? 0 : 1;
      read.add(new Read(example.text(), reader.read(example.text()), entry));
    }
    if (answered < FEWEST_EXAMPLES) {
      throw new IllegalArgumentException(
          "learning needs at least "
              + FEWEST_EXAMPLES
              + " questions with an entry that answers them, got "
              + answered
              + "; add more, or use the model that comes with voc");
    }
    return read;
  }

  private double[] pairWeights(List<Read> examples, PastQuestions known) {
    List<double[]> rows = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    double[] none = new double[Evidence.values().length + 1];
    try (FaqCandidates index = indexer.candidates(faq)) {
      for (int i = 0; i < examples.size(); i++) {
        Read example = examples.get(i);
        if (example.entry() != null) {
          RankedEntries ranked = ranked(example, index, known, none);
          for (int j = 0; j < ranked.entries().size(); j++) {
            rows.add(ranking(ranked.evidence().get(j)));
            right.add(example.isAnsweredBy(ranked.entries().get(j)));
          }
        }
      }
    }
    double[] ones = new double[rows.size()];
    Arrays.fill(ones, 1);
    return Ridge.fitUpwards(rows, truths(right), ones, PAIR_RIDGE);
  }

  /** The evidence that ranks; a column that never varies gets no weight. */
  private static double[] ranking(double[] evidence) {
    double[] ranking = new double[evidence.length];
    for (Evidence kind : Evidence.values()) {
      ranking[kind.ordinal()] = kind.ranks() ? evidence[kind.ordinal()] : 0;
    }
    return ranking;
  }

  private void addLists(
      List<Read> examples,
      List<FaqEntry> entries,
      double[] pairWeights,
      PastQuestions known,
      Lists lists) {
    Set<String> answers = new HashSet<>();
    entries.forEach(entry -> answers.add(entry.answer()));
    try (FaqCandidates index = indexer.candidates(entries)) {
      List<RankedEntries> all =
          IntStream.range(0, examples.size())
              .parallel()
              .mapToObj(i -> ranked(examples.get(i), index, known, pairWeights))
              .toList();
      for (int i = 0; i < all.size(); i++) {
        Read example = examples.get(i);
        RankedEntries ranked = all.get(i);
        if (!ranked.entries().isEmpty()) {
          lists.rows().add(ranked.whole());
          lists
              .covered()
              .add(example.entry() != null && answers.contains(example.entry().answer()));
          lists.right().add(example.isAnsweredBy(ranked.entries().get(0)));
        }
      }
    }
  }

  private static RankedEntries ranked(
      Read example, FaqCandidates index, PastQuestions known, double[] pairWeights) {
    Map<String, Votes> votes = known.near(example.text(), example.reading().vector());
    return RankedEntries.of(
        index.candidates(example.text(), example.reading(), CoverageModel.mostVoted(votes)),
        votes,
        pairWeights);
  }

  /** Past questions of these entries, with their own ones. */
  private PastQuestions past(List<Read> examples, List<FaqEntry> entries, PastUse past) {
    Set<String> ids = new HashSet<>();
    entries.forEach(entry -> ids.add(entry.id()));
    List<Past> known = new ArrayList<>();
    for (Read each : examples) {
      if (past == PastUse.KNOWN && each.entry() != null && ids.contains(each.entry().id())) {
        known.add(new Past(each.entry().id(), each.text(), each.reading().vector()));
      }
    }
    if (!known.isEmpty()) {
      entries.forEach(
          entry -> known.add(new Past(entry.id(), null, reader.read(entry.question()).vector())));
    }
    return new PastQuestions(known);
  }

  /** The FAQ without some of its answers, wherever they stand. */
  private List<FaqEntry> without(Random random) {
    Set<String> distinct = new TreeSet<>();
    faq.forEach(entry -> distinct.add(entry.answer()));
    List<String> answers = new ArrayList<>(distinct);
    Collections.shuffle(answers, random);
    Set<String> taken =
        new HashSet<>(answers.subList(0, (int) Math.round(SHARE_TAKEN * answers.size())));
    return faq.stream().filter(entry -> !taken.contains(entry.answer())).toList();
  }

  /** The weights stretched and shifted so that they give how often the first entry is right. */
  private static double[] calibrated(double[] list, Lists taken, Lists whole) {
    List<double[]> sums = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    double[] counts = new double[taken.rows().size() + whole.rows().size()];
    for (Lists lists : List.of(taken, whole)) {
      for (int i = 0; i < lists.rows().size(); i++) {
        counts[sums.size()] = 1.0 / lists.rows().size();
        sums.add(new double[] {Ridge.sum(list, lists.rows().get(i))});
        right.add(lists.right().get(i));
      }
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] *= whole.rows().size();
    }
    double[] platt = Ridge.fit(sums, truths(right), counts, PLATT_RIDGE);
    double[] calibrated = new double[list.length];
    for (int i = 0; i < list.length; i++) {
      calibrated[i] = list[i] * platt[0];
    }
    calibrated[list.length - 1] += platt[1];
    return calibrated;
  }

  private static boolean[] truths(List<Boolean> list) {
    boolean[] truths = new boolean[list.size()];
    for (int i = 0; i < truths.length; i++) {
      truths[i] = list.get(i);
    }
    return truths;
  }
}
