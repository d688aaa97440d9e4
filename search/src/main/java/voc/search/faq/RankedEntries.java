package voc.search.faq;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import voc.core.FaqEntry;
import voc.search.faq.FaqCandidates.Asked;
import voc.search.faq.PastQuestions.Votes;

/**
 * The candidates of a question by how much speaks for them, and what the whole list tells of
 * whether the first one answers it.
 *
 * @param entries the best first; of those alike the lower id
 * @param scores of each, logits
 * @param evidence of each, all kinds
 * @param whole what tells whether the first answers: see {@link #whole}; empty without candidates
 */
@SuppressWarnings("ArrayRecordComponent")
record RankedEntries(
    List<FaqEntry> entries, double[] scores, List<double[]> evidence, double[] whole) {

  /** How many numbers tell of the list. */
  static final int OF_THE_LIST = 11;

  /**
   * Which of them hold in one FAQ alone: the share and the sum grow and shrink with how many
   * entries say much the same.
   */
  static boolean isOfOneFaq(int column) {
    int ofList = column - Evidence.values().length;
    return ofList == 2 || ofList == 3;
  }

  /** The greatest lead: that of an entry without another beside it. */
  private static final double FURTHEST = 5;

  private record Scored(FaqCandidate candidate, double[] evidence, double score) {}

  static RankedEntries of(Asked asked, Map<String, Votes> votes, double[] pairWeights) {
    List<Scored> scored = new ArrayList<>();
    for (FaqCandidate candidate : asked.candidates()) {
      double[] evidence =
          with(votes.getOrDefault(candidate.entry().id(), Votes.NONE), candidate.evidence());
      scored.add(new Scored(candidate, evidence, Ridge.sum(pairWeights, evidence)));
    }
    scored.sort(
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(each -> each.candidate().entry().id()));
    double[] scores = scored.stream().mapToDouble(Scored::score).toArray();
    return new RankedEntries(
        scored.stream().map(each -> each.candidate().entry()).toList(),
        scores,
        scored.stream().map(Scored::evidence).toList(),
        scored.isEmpty() ? new double[0] : whole(asked, scored, votes));
  }

  /** Evidence with that of past questions. */
  private static double[] with(Votes votes, double[] evidence) {
    double[] all = evidence.clone();
    all[Evidence.NEAREST.ordinal()] = votes.nearest();
    all[Evidence.NEAREST_THREE.ordinal()] = votes.nearestThree();
    all[Evidence.VOTES.ordinal()] = votes.share();
    all[Evidence.LEARNED.ordinal()] = votes.learned();
    return all;
  }

  /**
   * The evidence of the first entry; its score, its lead over the next that says something else,
   * its share of all; how much speaks for any; the weakest piece and the share of known ones; and
   * the most that any entry, of whatever rank, has of the main kinds. Of each, more is better.
   */
  private static double[] whole(Asked asked, List<Scored> scored, Map<String, Votes> votes) {
    Scored first = scored.get(0);
    double next = first.score() - FURTHEST;
    for (Scored other : scored) {
      if (!other.candidate().entry().answer().equals(first.candidate().entry().answer())) {
        next = Math.max(next, other.score());
        break;
      }
    }
    double all = 0;
    double harmonic = 0;
    double cosine = -1;
    for (Scored each : scored) {
      all += Math.exp(each.score());
      harmonic = Math.max(harmonic, harmonic(each.evidence()));
      cosine = Math.max(cosine, each.evidence()[Evidence.COSINE.ordinal()]);
    }
    double nearest = votes.values().stream().mapToDouble(Votes::nearest).max().orElse(0.5);
    double learned = votes.values().stream().mapToDouble(Votes::learned).max().orElse(0);
    double[] whole = new double[first.evidence().length + OF_THE_LIST];
    System.arraycopy(first.evidence(), 0, whole, 0, first.evidence().length);
    double[] list = {
      first.score(),
      first.score() - next,
      Math.exp(first.score()) / all,
      Math.log(all),
      harmonic(first.evidence()),
      -first.candidate().weakest(),
      1 - asked.unknown(),
      harmonic,
      cosine,
      nearest,
      learned
    };
    System.arraycopy(list, 0, whole, first.evidence().length, OF_THE_LIST);
    return whole;
  }

  private static double harmonic(double[] evidence) {
    double one = Math.max(0, evidence[Evidence.ASKED_IN_ENTRY.ordinal()]);
    double other = Math.max(0, evidence[Evidence.ENTRY_IN_ASKED.ordinal()]);
    return one + other == 0 ? 0 : 2 * one * other / (one + other);
  }

  /** The part of an entry in all that speaks for any. */
  double share(int index) {
    double all = 0;
    for (double score : scores) {
      all += Math.exp(score);
    }
    return Math.exp(scores[index]) / all;
  }
}
