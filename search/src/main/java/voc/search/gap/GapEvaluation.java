package voc.search.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import voc.core.Channel;
import voc.core.FaqGap;
import voc.core.Feedback;
import voc.core.Question;
import voc.search.TextAnalysis;
import voc.search.TextVectors;
import voc.search.faq.Coverage;
import voc.search.faq.FaqIndex;

/**
 * How good gaps are, measured on questions whose right answer is known: whether questions with one
 * answer are grouped together, and whether answers that are taken out of the FAQ are found among
 * the first gaps. Each question is one person's. Immutable and thread-safe.
 */
public final class GapEvaluation {
  private static final String NIGHT = "evaluation";

  private final QuestionGroups groups;
  private final Map<String, String> answers = new HashMap<>();

  /**
   * A question and what answers it.
   *
   * @param answer the right answer, or an id of it
   */
  public record Labelled(String text, String answer) {}

  /**
   * How far groups and answers agree, over pairs of questions.
   *
   * @param precision share of the pairs within groups that have one answer
   * @param recall share of the pairs with one answer that are in one group
   * @param rand adjusted Rand index (Hubert and Arabie, Comparing Partitions, 1985), at most 1, 0
   *     for groups by chance
   */
  public record Agreement(double precision, double recall, double rand) {
    /** The harmonic mean of precision and recall. */
    public double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  /** Groups questions, which takes most of the time; what is measured then takes little. */
  public GapEvaluation(List<Labelled> asked, TextAnalysis analysis, TextVectors vectors) {
    List<Question> questions = new ArrayList<>();
    for (Labelled each : asked) {
      String id = "asked:" + questions.size() + "#0.0";
      answers.put(id, each.answer());
      questions.add(
          new Question(id, each.text(), Channel.CHAT, Feedback.UNASSIGNED, id, 1, false, null));
    }
    groups = new QuestionGrouper(analysis, vectors).group(questions);
  }

  /** How far the groups agree with the answers. */
  public Agreement agreement() {
    Map<String, Double> byAnswer = new TreeMap<>();
    double together = 0;
    double inGroups = 0;
    double all = 0;
    for (QuestionGroup group : groups.groups()) {
      Map<String, Double> here = byAnswer(group.questions());
      here.forEach((answer, count) -> byAnswer.merge(answer, count, Double::sum));
      together += here.values().stream().mapToDouble(GapEvaluation::pairs).sum();
      inGroups += pairs(group.questions().size());
      all += group.questions().size();
    }
    double inAnswers = byAnswer.values().stream().mapToDouble(GapEvaluation::pairs).sum();
    double expected = inGroups * inAnswers / pairs(all);
    return new Agreement(
        together / inGroups,
        together / inAnswers,
        (together - expected) / ((inGroups + inAnswers) / 2 - expected));
  }

  private Map<String, Double> byAnswer(Collection<Question> questions) {
    Map<String, Double> count = new TreeMap<>();
    questions.forEach(asked -> count.merge(answer(asked.id()), 1.0, Double::sum));
    return count;
  }

  private String answer(String id) {
    String answer = answers.get(id);
    if (answer == null) {
      throw new IllegalArgumentException("there is no question " + id + " in this evaluation");
    }
    return answer;
  }

  private static double pairs(double count) {
    return count * (count - 1) / 2;
  }

  /**
   * What the first gaps are worth to who reads them.
   *
   * @param found share of the removed answers that most questions of one of these gaps ask for: one
   *     answer may be asked for in many, and one that is asked for seldom in none
   * @param right share of these gaps whose most asked answer was removed: the precision
   * @param demand share of the questions for removed answers that are in these gaps: how much of
   *     what people miss somebody reads who reads these
   */
  public record FirstGaps(double found, double right, double demand) {}

  /**
   * Looks at the first gaps of a FAQ from which answers were removed.
   *
   * @param without the FAQ without them
   * @param removed answers, at least one of them asked for
   * @param first how many gaps are looked at, at least one
   */
  public FirstGaps first(FaqIndex without, Set<String> removed, int first) {
    List<FaqGap> gaps = GapFinder.find(groups, without, List.of(), NIGHT).gaps();
    List<FaqGap> read = gaps.subList(0, Math.min(first, gaps.size()));
    List<String> askedFor = read.stream().map(this::mostAsked).toList();
    Set<String> found = new HashSet<>(askedFor);
    found.retainAll(removed);
    double demand =
        read.stream()
            .flatMap(gap -> gap.questionIds().stream())
            .filter(id -> removed.contains(answer(id)))
            .count();
    return new FirstGaps(
        found.size() / (double) removed.size(),
        askedFor.stream().filter(removed::contains).count() / (double) read.size(),
        demand / answers.values().stream().filter(removed::contains).count());
  }

  /** Of answers asked alike the first by name. */
  private String mostAsked(FaqGap gap) {
    Map<String, Integer> count = new TreeMap<>();
    gap.questionIds().forEach(id -> count.merge(answer(id), 1, Integer::sum));
    return count.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  /**
   * What {@link #first} would be if coverage were perfect: what the groups alone allow. Questions
   * in the same words with different answers count by the share that is answered.
   */
  public FirstGaps ceiling(Set<String> removed, int first) {
    Map<String, List<String>> byText = new HashMap<>();
    for (QuestionGroup group : groups.groups()) {
      for (Question asked : group.questions()) {
        byText.computeIfAbsent(asked.text(), text -> new ArrayList<>()).add(answer(asked.id()));
      }
    }
    FaqIndex perfect =
        question -> {
          List<String> of = byText.getOrDefault(question, List.of());
          long answered = of.stream().filter(answer -> !removed.contains(answer)).count();
          double value = of.isEmpty() ? 0 : answered / (double) of.size();
          return new Coverage(null, value, List.of(), List.of(), List.of());
        };
    return first(perfect, removed, first);
  }
}
