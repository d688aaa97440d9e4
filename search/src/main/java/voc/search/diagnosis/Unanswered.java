package voc.search.diagnosis;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import voc.core.Channel;
import voc.core.FaqEntry;
import voc.core.Question;
import voc.search.TextAnalysis;

/**
 * What most askers of a cluster want to know and the nearest entry does not say, however near it
 * is: most of the question's words, a kind of fact, or whether something is needed. Thread-safe.
 *
 * <p>A search that only names what the entry is about, as {@code swim lessons}, asks for nothing in
 * particular and counts neither way.
 */
final class Unanswered {
  /** Share of the weight of a question's terms without which an entry is about something else. */
  static final double MOSTLY = 0.6;

  /** Least terms of such a question: of two, one missing may be another word for the same. */
  static final int LEAST_TERMS = 3;

  /** More than this share of the demand that asks for anything in particular is most of it. */
  private static final double MOST = 0.5;

  private final MissingTerms missing;
  private final TextAnalysis analysis;

  Unanswered(MissingTerms missing, TextAnalysis analysis) {
    this.missing = missing;
    this.analysis = analysis;
  }

  /**
   * What is not said.
   *
   * @param evidence a sentence
   * @param terms words of the central question that the entry does not have
   */
  record Lack(String evidence, List<String> terms) {}

  /** What an entry lacks, if it does. */
  Optional<Lack> of(GapCase gap, FaqEntry entry) {
    return fact(gap, entry).or(() -> requirement(gap, entry)).or(() -> mostWords(gap, entry));
  }

  private Optional<Lack> mostWords(GapCase gap, FaqEntry entry) {
    Set<String> asked = new TreeSet<>(analysis.contentTerms(gap.question()));
    Set<String> lacking = new TreeSet<>(asked);
    lacking.removeAll(missing.termsOf(entry));
    // Half of them too: among few entries one rare term outweighs all others.
    if (asked.size() < LEAST_TERMS
        || asksForAFactOf(entry, gap.question())
        || 2 * lacking.size() < asked.size()
        || missing.share(gap.question(), entry) < MOSTLY) {
      return Optional.empty();
    }
    List<String> words = missing.of(gap.question(), entry);
    String told = String.join(", ", words.stream().limit(Diagnoser.MOST_TERMS).toList());
    return Optional.of(new Lack("It does not mention " + told + ".", words));
  }

  private Optional<Lack> fact(GapCase gap, FaqEntry entry) {
    Collection<Question> particular = particular(gap, entry);
    for (SoughtFact fact : SoughtFact.values()) {
      double demand =
          demand(particular.stream().filter(one -> fact.isAskedBy(one.text())).toList());
      if (demand > MOST * demand(particular) && !fact.isNamedBy(entry)) {
        return Optional.of(new Lack(fact.evidence(), missing.of(gap.question(), entry)));
      }
    }
    return Optional.empty();
  }

  /** The central question asks whether a thing is needed that the entry does not know. */
  private Optional<Lack> requirement(GapCase gap, FaqEntry entry) {
    Optional<String> thing = Requirements.askedFor(gap.question());
    Set<String> terms = new TreeSet<>(thing.map(analysis::contentTerms).orElse(List.of()));
    if (terms.isEmpty() || missing.termsOf(entry).stream().anyMatch(terms::contains)) {
      return Optional.empty();
    }
    Collection<Question> particular = particular(gap, entry);
    double demand =
        demand(
            particular.stream()
                .filter(one -> analysis.contentTerms(one.text()).stream().anyMatch(terms::contains))
                .toList());
    return demand > MOST * demand(particular)
        ? thing.map(
            words ->
                new Lack(
                    "It asks whether “" + words + "” is needed, and the entry does not name it.",
                    missing.of(gap.question(), entry)))
        : Optional.empty();
  }

  private List<Question> particular(GapCase gap, FaqEntry entry) {
    Set<String> known = missing.termsOf(entry);
    return gap.askers().stream()
        .filter(
            one ->
                one.channel() != Channel.SEARCH
                    || !known.containsAll(analysis.contentTerms(one.text()))
                    || asksForAFact(one.text()))
        .toList();
  }

  /** "What time does it start": an entry that says 9 a.m. need have none of these words. */
  private static boolean asksForAFactOf(FaqEntry entry, String question) {
    for (SoughtFact fact : SoughtFact.values()) {
      if (fact.isAskedBy(question) && fact.isNamedBy(entry)) {
        return true;
      }
    }
    return false;
  }

  private static boolean asksForAFact(String text) {
    for (SoughtFact fact : SoughtFact.values()) {
      if (fact.isAskedBy(text)) {
        return true;
      }
    }
    return false;
  }

  private static double demand(Collection<Question> askers) {
    return askers.stream().mapToDouble(Question::demand).sum();
  }
}
