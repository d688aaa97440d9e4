package voc.search.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.core.Diagnosis;
import voc.core.FaqEntry;
import voc.core.FaqGap;
import voc.core.Feedback;
import voc.core.Question;
import voc.search.TextAnalysis;
import voc.search.TextVectors;
import voc.search.faq.Coverage;
import voc.search.faq.FaqIndex;

/**
 * Finds what people ask and the FAQ does not answer: groups questions of the same matter, asks the
 * FAQ how well it covers each wording, and ranks groups by Σ unmet demand × (1 − coverage). The
 * result does not depend on the order of the questions. Immutable and thread-safe.
 */
public final class GapFinder {
  private final QuestionGrouper grouper;

  /**
   * A finder that compares questions by their content terms and by what they mean.
   *
   * @param vectors gives each question its embedding
   */
  public GapFinder(TextAnalysis analysis, TextVectors vectors) {
    grouper = new QuestionGrouper(analysis, vectors);
  }

  /**
   * Finds the gaps.
   *
   * @param questions with distinct ids, in any order
   * @param faq the FAQ as published; may be empty, then all is a gap
   * @param before gaps of the night before, whose ids live on; in any order
   * @param tonight id of this run, from which new gaps are first seen
   */
  public GapResult find(
      Collection<Question> questions, FaqIndex faq, Collection<KnownGap> before, String tonight) {
    return find(grouper.group(questions), faq, before, tonight);
  }

  static GapResult find(
      QuestionGroups groups, FaqIndex faq, Collection<KnownGap> before, String tonight) {
    GapIdentity identity = GapIdentity.of(groups, before);
    List<FaqGap> gaps = new ArrayList<>();
    Map<String, List<GapQuestion>> questionsById = new HashMap<>();
    for (int i = 0; i < groups.groups().size(); i++) {
      QuestionGroup group = groups.groups().get(i);
      List<GapQuestion> asked = covered(group, faq);
      questionsById.put(identity.id(i), asked);
      Coverage central = faq.coverage(group.central().text());
      gaps.add(gap(identity.id(i), identity.firstSeen(i, tonight), group, asked, central.best()));
    }
    gaps.sort(Comparator.comparingDouble(FaqGap::score).reversed().thenComparing(FaqGap::id));
    List<FaqGap> ranked = new ArrayList<>();
    for (FaqGap gap : gaps) {
      ranked.add(gap.withRank(ranked.size() + 1));
    }
    return new GapResult(
        ranked, questionsById, groups.questionsRead(), groups.questionsWithoutContent());
  }

  /** The same words are asked again and again: each wording is looked up once. */
  private static List<GapQuestion> covered(QuestionGroup group, FaqIndex faq) {
    Map<String, Coverage> coverages = new HashMap<>();
    List<GapQuestion> covered = new ArrayList<>();
    for (QuestionGroup.Member member : group.members()) {
      Question question = member.question();
      Coverage coverage = coverages.computeIfAbsent(question.text(), faq::coverage);
      FaqEntry best = coverage.best();
      covered.add(
          new GapQuestion(
              question, member.likeness(), coverage.value(), best == null ? null : best.id()));
    }
    return covered;
  }

  private static FaqGap gap(
      String id,
      String firstSeen,
      QuestionGroup group,
      List<GapQuestion> covered,
      @Nullable FaqEntry best) {
    Map<String, Double> coverages = new HashMap<>();
    covered.forEach(each -> coverages.put(each.question().id(), each.coverage()));
    Collection<Question> askers = Demand.ofAskers(group.questions());
    double uncovered = 0;
    double unmet = 0;
    for (Question asked : askers) {
      double lacking = 1 - coverages.getOrDefault(asked.id(), 0.0);
      uncovered += asked.demand() * lacking;
      unmet += asked.unmet() * lacking;
    }
    double coverage = Math.max(0, Math.min(1, 1 - uncovered / group.demand()));
    return new FaqGap(
        id,
        1,
        group.central().text(),
        department(askers),
        GapDemands.of(group.questions()),
        coverage,
        unmet,
        diagnosis(coverage),
        best == null ? null : best.id(),
        best == null ? null : best.question(),
        null,
        firstSeen,
        group.questions().stream().map(Question::id).toList());
  }

  /**
   * The department with the most demand, of those alike the first by id. Searches are addressed to
   * none: they decide only where nobody else asked.
   */
  private static String department(Collection<Question> askers) {
    Map<String, Double> demand = new TreeMap<>();
    for (Question asked : askers) {
      demand.merge(asked.department(), asked.demand(), Double::sum);
    }
    if (demand.size() > 1) {
      demand.remove(Feedback.UNASSIGNED);
    }
    return demand.entrySet().stream()
        .max(
            Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  private static Diagnosis diagnosis(double coverage) {
    Diagnosis.Kind kind = coverage < 0.5 ? Diagnosis.Kind.MISSING : Diagnosis.Kind.COVERED;
    return new Diagnosis(kind, "", List.of());
  }
}
