package voc.search.diagnosis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import voc.core.FaqEntry;
import voc.search.TextAnalysis;
import voc.search.diagnosis.Conflict.Said;

/**
 * Finds where FAQ entries, or an entry and what agents answer, say different things of the same
 * matter.
 *
 * <p>Two facts conflict if they are of one kind and unit, hold under the same conditions, are about
 * the same thing by the weight of the content terms they share, and can't both hold; unless the
 * other text says the same somewhere too. Weights are the idf of terms in the FAQ. What might be
 * another matter is no conflict: a false one costs more trust than a missed one. The limits were
 * set by reading what they let through on real and on made-up entries. Immutable and thread-safe.
 */
public final class Conflicts {
  /** Least likeness of all that two facts are about, with the questions that they answer. */
  private static final double SAME_THING = 0.5;

  /** Most of what a fact is about that the other text may not know, by weight. */
  private static final double MOST_UNKNOWN = 0.5;

  /** Least likeness of two questions that ask the same, and of a sentence and its denial. */
  private static final double SAME_WORDS = 0.8;

  /** Least terms in common: one alone, such as {@code water}, is a subject and no matter. */
  private static final int LEAST_TERMS = 2;

  /** The same of a sentence and its denial, where no amount tells what it is about. */
  private static final int LEAST_TERMS_OF_DENIAL = 3;

  private final FactFinder finder;
  private final Map<String, Double> idf;
  private final double rarest;
  private final List<Text> entries;
  private final Map<String, Text> byId;

  /** An answer as it was read: by whom, to which question, and what it says. */
  private record Text(String id, Set<String> topic, List<Fact> facts) {
    /** What one of its facts is about, with the question that it answers. */
    Set<String> all(Fact fact) {
      Set<String> all = new TreeSet<>(topic);
      all.addAll(fact.about());
      return all;
    }

    /** Everything that any of it is about. */
    Set<String> all() {
      Set<String> all = new TreeSet<>(topic);
      facts.forEach(fact -> all.addAll(fact.about()));
      return all;
    }
  }

  /** What an entry of another FAQ says to this one. */
  private static final Text NOTHING = new Text("", Set.of(), List.of());

  /** Reads the facts of a FAQ whose entries have distinct ids. */
  public Conflicts(List<FaqEntry> faq, TextAnalysis analysis) {
    finder = new FactFinder(analysis);
    entries = faq.stream().map(this::read).toList();
    byId = entries.stream().collect(Collectors.toUnmodifiableMap(Text::id, text -> text));
    Map<String, Integer> frequencies = new TreeMap<>();
    for (FaqEntry entry : faq) {
      finder
          .terms(entry.question() + "\n" + entry.answer())
          .forEach(term -> frequencies.merge(term, 1, Integer::sum));
    }
    idf = new HashMap<>();
    frequencies.forEach((term, df) -> idf.put(term, weight(df, faq.size())));
    rarest = weight(0, faq.size());
  }

  /** The idf that BM25 uses too, above 0. */
  private static double weight(int df, int all) {
    return Math.log(1 + (all - df + 0.5) / (df + 0.5));
  }

  /** Conflicts between entries, each once, in {@link Conflict#ORDER}. */
  public List<Conflict> betweenEntries() {
    List<Conflict> conflicts = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Set<String> all = entries.get(i).all();
      for (Text other : entries.subList(i + 1, entries.size())) {
        if (other.topic().stream().anyMatch(all::contains)) {
          conflicts.addAll(between(entries.get(i), other));
        }
      }
    }
    return conflicts.stream().sorted(Conflict.ORDER).toList();
  }

  /**
   * Where an agent's answer says something else than the entry that answers the same question.
   *
   * @param entry of this FAQ
   * @param question the customer's, which the entry answers
   * @param answer what the agent said, redacted
   * @param id of the feedback
   * @return in {@link Conflict#ORDER}
   */
  public List<Conflict> withAnswer(FaqEntry entry, String question, String answer, String id) {
    return compare(entry, question, answer, id).conflicts();
  }

  /**
   * An answer beside an entry.
   *
   * @param conflicts in {@link Conflict#ORDER}
   * @param stated kinds of which the answer states a fact that compares with one of the entry
   */
  record Compared(List<Conflict> conflicts, Set<FactKind> stated) {}

  /** As {@link #withAnswer}, with the kinds of facts that could be compared. */
  Compared compare(FaqEntry entry, String question, String answer, String id) {
    Text published = byId.getOrDefault(entry.id(), NOTHING);
    Text said = read(id, question, answer);
    List<Conflict> conflicts = new ArrayList<>();
    Set<FactKind> stated = EnumSet.noneOf(FactKind.class);
    for (Fact fact : said.facts()) {
      if (published.facts().stream().anyMatch(fact::isComparable)) {
        stated.add(fact.kind());
      }
      rival(fact, published)
          .filter(rival -> answersTheSame(rival, published, fact, said, question))
          .ifPresent(rival -> conflicts.add(conflict(rival, published, fact, said)));
    }
    return new Compared(conflicts.stream().sorted(Conflict.ORDER).toList(), stated);
  }

  private Text read(FaqEntry entry) {
    return read(entry.id(), entry.question(), entry.answer());
  }

  private Text read(String id, String question, String answer) {
    Set<String> conditions = FactFinder.conditions(question);
    return new Text(
        id,
        finder.terms(question),
        finder.facts(question, answer).stream().map(fact -> fact.under(conditions)).toList());
  }

  private List<Conflict> between(Text one, Text other) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Fact fact : one.facts()) {
      rival(fact, other)
          // Both ways: neither text says the other's value as well.
          .filter(rival -> rival(rival, one).isPresent())
          .filter(rival -> areOfOneMatter(fact, one, rival, other))
          .ifPresent(rival -> conflicts.add(conflict(fact, one, rival, other)));
    }
    return conflicts;
  }

  /**
   * The one fact of another text that a fact contradicts: none if any there says the same, or if
   * several might be meant.
   */
  private Optional<Fact> rival(Fact fact, Text text) {
    List<Fact> rivals =
        text.facts().stream()
            .filter(other -> fact.isComparable(other) && fact.contradicts(other))
            .filter(other -> other.conditions().equals(fact.conditions()))
            .filter(other -> isOfTheSame(fact, other))
            .toList();
    return rivals.size() == 1 && !isSaidToo(fact, text)
        ? Optional.of(rivals.get(0))
        : Optional.empty();
  }

  /** Whether a text says the same as a fact, if under other conditions. */
  private boolean isSaidToo(Fact fact, Text text) {
    return text.facts().stream()
        .anyMatch(
            other ->
                fact.isComparable(other) && !fact.contradicts(other) && isOfTheSame(fact, other));
  }

  /** Amounts tell what they measure later; a sentence and its denial have nothing but words. */
  private boolean isOfTheSame(Fact one, Fact other) {
    return switch (one.kind()) {
      case DENIAL -> sayTheSame(one, other);
      case REQUIREMENT -> likeness(one.about(), other.about()) >= SAME_WORDS;
      default -> true;
    };
  }

  /** Whether two sentences are the same but for a "not". */
  private boolean sayTheSame(Fact one, Fact other) {
    return common(one.about(), other.about()).size() >= LEAST_TERMS_OF_DENIAL
        && likeness(one.about(), other.about()) >= SAME_WORDS;
  }

  private boolean areOfOneMatter(Fact one, Text of, Fact other, Text ofOther) {
    return switch (one.kind()) {
      case DENIAL -> true;
      case YES_NO, PHONE, URL -> likeness(of.topic(), ofOther.topic()) >= SAME_WORDS;
      case REQUIREMENT -> likeness(of.all(one), ofOther.all(other)) >= SAME_THING;
      default -> {
        Set<String> all = of.all(one);
        Set<String> others = ofOther.all(other);
        yield common(all, others).size() >= LEAST_TERMS
            && likeness(all, others) >= SAME_THING
            && isKnown(one.about(), others)
            && isKnown(other.about(), all);
      }
    };
  }

  /** That the entry answers the customer's question is known: speech repeats little of it. */
  private boolean answersTheSame(
      Fact published, Text entry, Fact said, Text answer, String question) {
    return switch (said.kind()) {
      case DENIAL, REQUIREMENT -> true;
      case YES_NO -> likeness(entry.topic(), answer.topic()) >= SAME_WORDS;
      case PHONE, URL -> false;
      default ->
          said.isOfLikeSize(published)
              && (said.kind().isAskedBy(question)
                  || common(published.about(), said.about()).size() >= LEAST_TERMS)
              && isKnown(said.about(), entry.all())
              && isKnown(published.about(), answer.all());
    };
  }

  /** Whether most of what a fact is about, by weight, is known to the other text. */
  private boolean isKnown(Set<String> about, Set<String> others) {
    double unknown =
        about.stream().filter(term -> !others.contains(term)).mapToDouble(this::idf).sum();
    return unknown <= MOST_UNKNOWN * weight(about);
  }

  /** Dice's coefficient by weight, in [0, 1]. */
  private double likeness(Set<String> one, Set<String> other) {
    double all = weight(one) + weight(other);
    return all == 0 ? 0 : 2 * weight(common(one, other)) / all;
  }

  private static Set<String> common(Set<String> one, Set<String> other) {
    Set<String> common = new TreeSet<>(one);
    common.retainAll(other);
    return common;
  }

  private double weight(Set<String> terms) {
    // In order, so that the sum is the same every time.
    return terms.stream().sorted().mapToDouble(this::idf).sum();
  }

  private double idf(String term) {
    return idf.getOrDefault(term, rarest);
  }

  private static Conflict conflict(Fact one, Text of, Fact other, Text ofOther) {
    return new Conflict(
        one.kind(),
        new Said(of.id(), one.quote()),
        new Said(ofOther.id(), other.quote()),
        List.copyOf(common(of.all(one), ofOther.all(other))));
  }
}
