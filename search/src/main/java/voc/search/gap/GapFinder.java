package voc.search.gap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
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
import voc.search.faq.Coverage;
import voc.search.faq.FaqIndex;

/**
 * Finds what people ask and the FAQ does not answer: groups questions of the same matter, asks the
 * FAQ how well it covers each asker's question, and ranks groups by Σ demand × (1 − coverage). The
 * result does not depend on the order of the questions. Immutable and thread-safe.
 */
public final class GapFinder {
  private static final int ID_DIGITS = 12;

  private final QuestionGrouper grouper;

  /** A finder that compares questions by the content terms of {@code analysis}. */
  public GapFinder(TextAnalysis analysis) {
    grouper = new QuestionGrouper(analysis);
  }

  /**
   * Finds the gaps.
   *
   * @param questions with distinct ids, in any order
   * @param faq the FAQ as published; may be empty, then all is a gap
   */
  public GapResult find(Collection<Question> questions, FaqIndex faq) {
    QuestionGroups groups = grouper.group(questions);
    List<FaqGap> gaps = new ArrayList<>();
    for (QuestionGroup group : groups.groups()) {
      gaps.add(gap(group, faq));
    }
    gaps.sort(Comparator.comparingDouble(FaqGap::score).reversed().thenComparing(FaqGap::id));
    List<FaqGap> ranked = new ArrayList<>();
    for (FaqGap gap : gaps) {
      ranked.add(gap.withRank(ranked.size() + 1));
    }
    return new GapResult(ranked, groups.questionsRead(), groups.questionsWithoutContent());
  }

  private static FaqGap gap(QuestionGroup group, FaqIndex faq) {
    Collection<Question> askers = Demand.ofAskers(group.questions());
    double uncovered = 0;
    double unmet = 0;
    // The same words are asked again and again: each wording is looked up once.
    Map<String, Double> coverages = new HashMap<>();
    for (Question asked : askers) {
      double coverage = coverages.computeIfAbsent(asked.text(), text -> faq.coverage(text).value());
      uncovered += asked.demand() * (1 - coverage);
      unmet += asked.unmet() * (1 - coverage);
    }
    Coverage central = faq.coverage(group.central().text());
    @Nullable FaqEntry best = central.best();
    return new FaqGap(
        id(group.centralTerms()),
        1,
        group.central().text(),
        department(askers),
        GapDemands.of(group.questions()),
        Math.max(0, Math.min(1, 1 - uncovered / group.demand())),
        unmet,
        diagnosis(Math.max(0, Math.min(1, 1 - uncovered / group.demand()))),
        best == null ? null : best.id(),
        best == null ? null : best.question(),
        null,
        "",
        group.questions().stream().map(Question::id).toList());
  }

  /** The first hexadecimal digits of the SHA-256 of the terms, so that no table of ids is kept. */
  static String id(List<String> sortedTerms) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] text = String.join(" ", sortedTerms).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(sha256.digest(text)).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
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
