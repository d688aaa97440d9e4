package voc.search.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import voc.core.Channel;
import voc.core.Question;
import voc.search.TextAnalysis;
import voc.search.TextVectors;
import voc.search.gap.QuestionGroup.Member;

/**
 * Groups questions of the same matter, by what they mean and by the terms they share: average
 * linkage over distinct wordings ({@link AverageLink}). The result does not depend on the order of
 * the questions. Immutable and thread-safe.
 */
final class QuestionGrouper {
  /**
   * Mean likeness from which on two groups are the same matter, see {@link Point#dot}. How it was
   * chosen stands in docs/methods.md.
   */
  static final double SAME_MATTER = 0.68;

  /** How much less central than the most central one the question may be that names a group. */
  private static final double AS_CENTRAL = 0.05;

  /** The same of a whole question without a run-up: a heading that anybody could have written. */
  private static final double NEARLY_AS_CENTRAL = 0.15;

  /** How speech runs up to a question. */
  private static final Pattern RUN_UP =
      Pattern.compile(
          "^(?:okay|ok|um+|uh+|so|and|but|oh|well|yes|yeah|hi|hello|hey|good (?:morning|afternoon|evening)"
              + "|thanks|thank you|please|sorry|excuse me|you know|(?:just )?(?:one|a|another|quick|my) (?:\\w+ )?question)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A question of fewer words is a search, not a sentence that somebody could answer. */
  private static final int WORDS_OF_A_QUESTION = 4;

  private final TextAnalysis analysis;
  private final TextVectors vectors;

  QuestionGrouper(TextAnalysis analysis, TextVectors vectors) {
    this.analysis = analysis;
    this.vectors = vectors;
  }

  /** Groups questions. Those that no entry could answer are counted and left out. */
  QuestionGroups group(Collection<Question> questions) {
    Map<String, List<Question>> byKey = new TreeMap<>();
    for (Question question : questions) {
      byKey.computeIfAbsent(Wording.key(question.text()), key -> new ArrayList<>()).add(question);
    }
    List<Wording> wordings = new ArrayList<>();
    int withoutContent = 0;
    for (List<Question> sameWords : byKey.values()) {
      List<String> terms = terms(sameWords.get(0).text());
      if (terms.isEmpty() || NoDemand.is(sameWords.get(0).text())) {
        withoutContent += sameWords.size();
      } else {
        wordings.add(Wording.of(terms, sameWords));
      }
    }
    wordings.sort(Wording.BY_TEXT);
    TermVectors termVectors = new TermVectors(wordings.stream().map(Wording::terms).toList());
    List<Point> points =
        wordings.stream().parallel().map(wording -> point(wording.text(), termVectors)).toList();
    List<QuestionGroup> groups =
        AverageLink.groups(points, SAME_MATTER).stream()
            .map(members -> group(members, wordings, points))
            .toList();
    return new QuestionGroups(
        groups, questions.size(), withoutContent, text -> point(text, termVectors));
  }

  private List<String> terms(String text) {
    return analysis.contentTerms(text).stream().distinct().sorted().toList();
  }

  private Point point(String text, TermVectors termVectors) {
    return new Point(vectors.of(text), termVectors.of(terms(text)));
  }

  private record Ranked(Wording wording, double likeness) {
    static final Comparator<Ranked> MOST_CENTRAL_FIRST =
        Comparator.comparingDouble(Ranked::likeness)
            .reversed()
            .thenComparingInt((Ranked ranked) -> ranked.wording().text().length())
            .thenComparing(ranked -> ranked.wording().text());
  }

  private static QuestionGroup group(int[] members, List<Wording> wordings, List<Point> points) {
    Point middle = middle(members, wordings, points);
    List<Ranked> ranked = new ArrayList<>();
    for (int member : members) {
      double likeness = points.get(member).dot(middle) / points.get(member).length();
      // Rounded, so that wordings alike tie.
      ranked.add(new Ranked(wordings.get(member), Math.rint(likeness * 1e6) / 1e6));
    }
    ranked.sort(Ranked.MOST_CENTRAL_FIRST);
    Ranked central = central(ranked);
    ranked.remove(central);
    ranked.add(0, central);
    List<Member> asked = new ArrayList<>();
    for (Ranked each : ranked) {
      each.wording().questions().forEach(one -> asked.add(new Member(one, each.likeness())));
    }
    double demand = Demand.sum(asked.stream().map(Member::question).toList());
    return new QuestionGroup(asked, central.wording().terms(), middle, demand);
  }

  private static Point middle(int[] members, List<Wording> wordings, List<Point> points) {
    Point nowhere = points.get(members[0]).plus(points.get(members[0]), -1);
    Point sum = nowhere;
    for (int member : members) {
      sum = sum.plus(points.get(member), wordings.get(member).demand());
    }
    return nowhere.plus(sum, 1 / sum.length());
  }

  /** The most central, or a whole question that is hardly less so, best one without a run-up. */
  private static Ranked central(List<Ranked> mostCentralFirst) {
    Ranked first = mostCentralFirst.get(0);
    return wholeFrom(first.likeness() - NEARLY_AS_CENTRAL, mostCentralFirst)
        .filter(ranked -> !RUN_UP.matcher(ranked.wording().text().strip()).find())
        .findFirst()
        .or(() -> wholeFrom(first.likeness() - AS_CENTRAL, mostCentralFirst).findFirst())
        .orElse(first);
  }

  private static Stream<Ranked> wholeFrom(double likeness, List<Ranked> ranked) {
    return ranked.stream().filter(one -> one.likeness() >= likeness && isWhole(one.wording()));
  }

  private static boolean isWhole(Wording wording) {
    return Wording.key(wording.text()).split(" ").length >= WORDS_OF_A_QUESTION
        && (wording.text().endsWith("?") || wording.questions().get(0).channel() != Channel.SEARCH);
  }
}
