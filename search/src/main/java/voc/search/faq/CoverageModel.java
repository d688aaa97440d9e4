package voc.search.faq;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import voc.core.FaqEntry;
import voc.search.TextReading;
import voc.search.TextVectors;
import voc.search.faq.Coverage.Candidate;

/**
 * Ranks the candidates of a question, and says how likely the first one answers it: two logistic
 * regressions of few weights, one over the evidence of a pair and one over the ranked list, the
 * latter brought to probabilities as Platt does (Probabilistic outputs for support vector machines,
 * 1999). A trained one also knows questions of the past and which entry answered them. Immutable.
 */
public final class CoverageModel {
  /** Kind of the model's file. */
  public static final String KIND = "coverage";

  private static final String SHIPPED = "coverage.model";
  private static final int RUNNERS_UP = 3;

  private final double[] pairWeights;
  private final double[] listWeights;
  private final List<Known> known;
  private final String trainedOn;

  /**
   * A question of the past.
   *
   * @param entry id of the entry that answers it
   * @param entryQuestion that entry's question, in case its id changes
   * @param vector of what was asked
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Known(String entry, String entryQuestion, float[] vector) {}

  /**
   * @param pairWeights of each {@link Evidence}, and a constant
   * @param listWeights of what a ranked list tells, and a constant
   */
  CoverageModel(double[] pairWeights, double[] listWeights, List<Known> known, String trainedOn) {
    this.pairWeights = pairWeights.clone();
    this.listWeights = listWeights.clone();
    this.known = List.copyOf(known);
    this.trainedOn = trainedOn;
  }

  /** The model that comes with voc, for any FAQ; it knows no past questions. */
  public static CoverageModel shipped() {
    try (InputStream in =
        Objects.requireNonNull(CoverageModel.class.getResourceAsStream(SHIPPED), SHIPPED)) {
      return CoverageModelFile.read(in.readAllBytes(), SHIPPED);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + SHIPPED, e);
    }
  }

  /** A model that knows nothing yet: every entry answers as likely as not. */
  public static CoverageModel blank() {
    int evidence = Evidence.values().length;
    return new CoverageModel(
        new double[evidence + 1],
        new double[evidence + RankedEntries.OF_THE_LIST + 1],
        List.of(),
        "nothing");
  }

  /**
   * Reads what {@link #bytes} gave.
   *
   * @param place where it comes from, for messages
   * @throws IllegalArgumentException if it is no such model, or damaged
   */
  public static CoverageModel read(byte[] file, String place) {
    return CoverageModelFile.read(file, place);
  }

  /**
   * Whether a file is meant to be such a model, of whatever version, and not one of another kind.
   */
  public static boolean isOne(byte[] file) {
    return CoverageModelFile.isOne(file);
  }

  /** The model as a file that a person can read, the same for the same model. */
  public byte[] bytes() {
    return CoverageModelFile.bytes(this);
  }

  /** What it learned from, in a few words. */
  public String trainedOn() {
    return trainedOn;
  }

  /** How many past questions it knows. */
  public int pastQuestions() {
    return known.size();
  }

  double[] pairWeights() {
    return pairWeights.clone();
  }

  double[] listWeights() {
    return listWeights.clone();
  }

  List<Known> known() {
    return known;
  }

  /**
   * The model for one FAQ. Immutable and thread-safe.
   *
   * @param questions of each entry the vector of its question, which is one that it answers too
   */
  public ForFaq forFaq(List<FaqEntry> entries, Function<FaqEntry, float[]> questions) {
    return new ForFaq(pairWeights, listWeights, new PastQuestions(past(entries, questions)));
  }

  /**
   * A FAQ that judges what was asked together, by what it answered in the past ({@link
   * AskedTogether}).
   *
   * @param faq of this model, which judges each question by itself; best one that remembers
   * @param entries of it
   * @param asked what is asked together, in any order
   * @param vectors of the reader of {@code faq}
   * @return {@code faq} itself if the model knows no past questions, or hardly any
   */
  public FaqIndex together(
      FaqIndex faq, List<FaqEntry> entries, Collection<String> asked, TextVectors vectors) {
    List<PastQuestions.Past> past = past(entries, entry -> vectors.of(entry.question()));
    return AskedTogether.of(
        faq, past.stream().map(PastQuestions.Past::vector).toList(), asked, vectors);
  }

  /** What the entries answered, their own questions among it; empty if nothing is known. */
  private List<PastQuestions.Past> past(
      List<FaqEntry> entries, Function<FaqEntry, float[]> questions) {
    Set<String> ids = entries.stream().map(FaqEntry::id).collect(Collectors.toSet());
    Map<String, String> byQuestion = new TreeMap<>();
    entries.forEach(entry -> byQuestion.putIfAbsent(entry.question(), entry.id()));
    List<PastQuestions.Past> past = new ArrayList<>();
    for (Known each : known) {
      @Nullable String entry =
          byQuestion.getOrDefault(
              each.entryQuestion(), ids.contains(each.entry()) ? each.entry() : null);
      if (entry != null) {
        past.add(new PastQuestions.Past(entry, null, each.vector()));
      }
    }
    if (!past.isEmpty()) {
      for (FaqEntry entry : entries) {
        past.add(new PastQuestions.Past(entry.id(), null, questions.apply(entry)));
      }
    }
    return past;
  }

  /** Judges the questions put to one FAQ. */
  public static final class ForFaq {
    /** Entries that past questions point to and that no search may have found. */
    private static final int BY_PAST_QUESTIONS = 5;

    private final double[] pairWeights;
    private final double[] listWeights;
    private final PastQuestions past;

    private ForFaq(double[] pairWeights, double[] listWeights, PastQuestions past) {
      this.pairWeights = pairWeights;
      this.listWeights = listWeights;
      this.past = past;
    }

    /** What the best entries are, and how likely each answers the question. */
    public List<Candidate> ranked(String question, TextReading reading, FaqCandidates faq) {
      Map<String, PastQuestions.Votes> votes = past.near(question, reading.vector());
      RankedEntries ranked =
          RankedEntries.of(faq.candidates(question, reading, mostVoted(votes)), votes, pairWeights);
      List<Candidate> candidates = new ArrayList<>();
      if (ranked.entries().isEmpty()) {
        return candidates;
      }
      double first = Ridge.probability(Ridge.sum(listWeights, ranked.whole()));
      for (int i = 0; i < Math.min(1 + RUNNERS_UP, ranked.entries().size()); i++) {
        double share = ranked.share(i) / ranked.share(0);
        candidates.add(new Candidate(ranked.entries().get(i), first * Math.min(1, share)));
      }
      return List.copyOf(candidates);
    }
  }

  /** The entries with most votes; of those alike the lower id. */
  static Set<String> mostVoted(Map<String, PastQuestions.Votes> votes) {
    return votes.entrySet().stream()
        .sorted(
            (one, other) -> {
              int order = Double.compare(other.getValue().share(), one.getValue().share());
              return order != 0 ? order : one.getKey().compareTo(other.getKey());
            })
        .limit(ForFaq.BY_PAST_QUESTIONS)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
