package voc.search.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import voc.core.FaqEntry;
import voc.core.Question;

/**
 * Counts to how many people agents said something else than a FAQ entry. One slip of the tongue is
 * no contradiction: it takes {@link #LEAST_PEOPLE} people and {@link #LEAST_SHARE} of those to whom
 * the matter was told at all. Thread-safe.
 */
public final class Contradictions {
  /** Least people who were told otherwise. */
  static final int LEAST_PEOPLE = 3;

  /** Least share of them among all to whom agents named such a fact. */
  static final double LEAST_SHARE = 0.25;

  private final Conflicts conflicts;

  public Contradictions(Conflicts conflicts) {
    this.conflicts = conflicts;
  }

  /** What most people were told otherwise than {@code entry} says, if enough were. */
  public Optional<Contradiction> of(FaqEntry entry, Collection<AnsweredQuestion> answers) {
    Map<String, Set<String>> byWords = new TreeMap<>();
    Map<String, Conflict> examples = new TreeMap<>();
    for (AnsweredQuestion answered : answers) {
      for (Conflict conflict : between(entry, answered)) {
        String words = conflict.kind() + "\n" + conflict.entry().quote();
        byWords.computeIfAbsent(words, key -> new TreeSet<>()).add(person(answered));
        String other = words + "\n" + conflict.other().quote();
        byWords.computeIfAbsent(other, key -> new TreeSet<>()).add(person(answered));
        examples.putIfAbsent(other, conflict);
      }
    }
    List<Contradiction> found = new ArrayList<>();
    examples.forEach(
        (words, example) -> {
          String all = example.kind() + "\n" + example.entry().quote();
          int people = byWords.getOrDefault(all, Set.of()).size();
          found.add(new Contradiction(example, people, told(entry, answers, example.kind())));
        });
    Comparator<Contradiction> byPeople = Comparator.comparingInt(Contradiction::people);
    Comparator<Contradiction> byExample =
        Comparator.comparingInt(
            each ->
                byWords
                    .getOrDefault(
                        each.conflict().kind()
                            + "\n"
                            + each.conflict().entry().quote()
                            + "\n"
                            + each.conflict().other().quote(),
                        Set.of())
                    .size());
    return found.stream()
        .filter(each -> each.people() >= LEAST_PEOPLE)
        .filter(each -> each.people() >= LEAST_SHARE * each.told())
        .min(
            byPeople
                .reversed()
                .thenComparing(byExample.reversed())
                .thenComparing(Contradiction::conflict, Conflict.ORDER));
  }

  private List<Conflict> between(FaqEntry entry, AnsweredQuestion answered) {
    Question asked = answered.question();
    return conflicts.withAnswer(
        entry, asked.text(), answered.answer().text(), answered.answer().feedbackId());
  }

  private int told(FaqEntry entry, Collection<AnsweredQuestion> answers, FactKind kind) {
    Set<String> people = new TreeSet<>();
    for (AnsweredQuestion answered : answers) {
      String text = answered.answer().text();
      if (conflicts.states(entry, answered.question().text(), text, kind)) {
        people.add(person(answered));
      }
    }
    return people.size();
  }

  private static String person(AnsweredQuestion answered) {
    return answered.question().person();
  }
}
