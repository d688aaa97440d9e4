package voc.search.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import voc.core.Question;
import voc.search.TextAnalysis;
import voc.search.gap.TermVectors.Vector;

/**
 * Groups questions of the same matter by leader clustering: the matter with the most demand leads
 * the first group; each next one joins the leader it is most like, or leads a group of its own.
 * Likeness is the cosine of idf-weighted content terms. The result does not depend on the order of
 * the questions.
 *
 * <p>An inverted index on each leader's rarest terms finds the leaders worth comparing, so that the
 * cost grows with the number of near matters, not with all pairs. Immutable and thread-safe.
 */
public final class QuestionGrouper {
  /**
   * Least cosine to a leader. Two of three equally rare terms in common, in questions of three, are
   * 0.67: not yet the same matter ("pay a water bill", "dispute a water bill"). One more word on a
   * question of two is 0.82: the same. Chosen by reading the groups it makes of real questions.
   */
  static final double SAME_MATTER = 0.7;

  private final TextAnalysis analysis;

  /** A grouper that compares the content terms of {@code analysis}. */
  public QuestionGrouper(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  /** Groups questions. Those without content terms are counted and left out. */
  public QuestionGroups group(Collection<Question> questions) {
    Map<List<String>, List<Question>> byTerms = new HashMap<>();
    for (Question question : questions) {
      List<String> terms =
          analysis.contentTerms(question.text()).stream().distinct().sorted().toList();
      byTerms.computeIfAbsent(terms, key -> new ArrayList<>()).add(question);
    }
    List<Question> withoutContent = byTerms.getOrDefault(List.of(), List.of());
    byTerms.remove(List.of());
    List<Matter> matters =
        byTerms.entrySet().stream()
            .map(entry -> Matter.of(entry.getKey(), entry.getValue()))
            .sorted(Matter.MOST_DEMAND_FIRST)
            .toList();
    return new QuestionGroups(groups(matters), questions.size(), withoutContent.size());
  }

  private static List<QuestionGroup> groups(List<Matter> matters) {
    TermVectors vectors = new TermVectors(matters);
    Leaders leaders = new Leaders(vectors.size());
    List<List<Member>> groups = new ArrayList<>();
    for (Matter matter : matters) {
      Vector vector = vectors.of(matter);
      int group = leaders.nearest(vector);
      if (group < 0) {
        leaders.add(vector);
        groups.add(new ArrayList<>(List.of(new Member(matter, vector))));
      } else {
        groups.get(group).add(new Member(matter, vector));
      }
    }
    return groups.stream().map(QuestionGrouper::group).toList();
  }

  private record Member(Matter matter, Vector vector) {}

  private record Ranked(Matter matter, double similarity) {}

  private static QuestionGroup group(List<Member> members) {
    Map<Integer, Double> centre = new TreeMap<>();
    for (Member member : members) {
      for (int i = 0; i < member.vector().terms().length; i++) {
        double weight = member.matter().demand() * member.vector().weights()[i];
        centre.merge(member.vector().terms()[i], weight, Double::sum);
      }
    }
    List<Matter> centralFirst =
        members.stream()
            .map(member -> new Ranked(member.matter(), similarity(member.vector(), centre)))
            .sorted(
                Comparator.comparingDouble(Ranked::similarity)
                    .reversed()
                    .thenComparingInt(ranked -> ranked.matter().text().length())
                    .thenComparing(ranked -> ranked.matter().text()))
            .map(Ranked::matter)
            .toList();
    List<Question> questions =
        centralFirst.stream().flatMap(matter -> matter.questions().stream()).toList();
    return new QuestionGroup(questions, centralFirst.get(0).terms(), Demand.sum(questions));
  }

  /**
   * Demand-weighted sum of the cosines to all members: by linearity, the product with the weighted
   * sum of their vectors. Rounded, so that members alike tie whatever the order of summation.
   */
  private static double similarity(Vector vector, Map<Integer, Double> centre) {
    double sum = 0;
    for (int i = 0; i < vector.terms().length; i++) {
      sum += vector.weights()[i] * centre.getOrDefault(vector.terms()[i], 0.0);
    }
    return Math.rint(sum * 1e9) / 1e9;
  }

  /** Leaders of groups, by number from 0, found by their rarest terms. */
  private static final class Leaders {
    private final List<Vector> leaders = new ArrayList<>();
    private final List<List<Integer>> byTerm = new ArrayList<>();

    Leaders(int terms) {
      for (int i = 0; i < terms; i++) {
        byTerm.add(List.of());
      }
    }

    void add(Vector leader) {
      for (int i = 0; i < leader.prefix(SAME_MATTER); i++) {
        int term = leader.terms()[i];
        if (byTerm.get(term).isEmpty()) {
          byTerm.set(term, new ArrayList<>());
        }
        byTerm.get(term).add(leaders.size());
      }
      leaders.add(leader);
    }

    /** The leader most like a vector, of those alike the first; -1 if none is like enough. */
    int nearest(Vector vector) {
      int best = -1;
      double bestCosine = SAME_MATTER;
      for (int i = 0; i < vector.prefix(SAME_MATTER); i++) {
        for (int leader : byTerm.get(vector.terms()[i])) {
          double cosine = vector.cosine(leaders.get(leader));
          if (cosine > bestCosine || (cosine == bestCosine && (best < 0 || leader < best))) {
            best = leader;
            bestCosine = cosine;
          }
        }
      }
      return best;
    }
  }
}
