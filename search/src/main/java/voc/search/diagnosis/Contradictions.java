package voc.search.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
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

  private static final Comparator<Published> BY_FACT =
      Comparator.comparing(Published::kind).thenComparing(Published::quote);

  private static final Comparator<Otherwise> MOST_PEOPLE_FIRST =
      Comparator.<Otherwise>comparingInt(told -> told.people().size())
          .reversed()
          .thenComparing(Otherwise::conflict, Conflict.ORDER);

  private final Conflicts conflicts;

  /** What an entry says, that somebody was told otherwise. */
  private record Published(FactKind kind, String quote) {}

  /** Who was told otherwise, in the same words. */
  private record Otherwise(Conflict conflict, Set<String> people) {}

  /** Contradictions of the entries whose {@code conflicts} these are. */
  public Contradictions(Conflicts conflicts) {
    this.conflicts = conflicts;
  }

  /** What most people were told otherwise than {@code entry} says, if enough were. */
  public Optional<Contradiction> of(FaqEntry entry, Collection<AnsweredQuestion> answers) {
    Map<Published, Map<String, Otherwise>> found = new TreeMap<>(BY_FACT);
    Map<FactKind, Set<String>> toldAtAll = new EnumMap<>(FactKind.class);
    for (AnsweredQuestion answered : answers) {
      Question asked = answered.question();
      Conflicts.Compared compared =
          conflicts.compare(
              entry, asked.text(), answered.answer().text(), answered.answer().feedbackId());
      for (FactKind kind : compared.stated()) {
        toldAtAll.computeIfAbsent(kind, key -> new TreeSet<>()).add(asked.person());
      }
      for (Conflict conflict : compared.conflicts()) {
        found
            .computeIfAbsent(
                new Published(conflict.kind(), conflict.entry().quote()), key -> new TreeMap<>())
            .computeIfAbsent(
                conflict.other().quote(), key -> new Otherwise(conflict, new TreeSet<>()))
            .people()
            .add(asked.person());
      }
    }
    List<Contradiction> all = new ArrayList<>();
    found.forEach(
        (fact, told) ->
            all.add(
                contradiction(
                    told.values(), toldAtAll.getOrDefault(fact.kind(), Set.of()).size())));
    return all.stream()
        .filter(each -> each.people() >= LEAST_PEOPLE)
        .filter(each -> each.people() >= LEAST_SHARE * each.told())
        .min(
            Comparator.comparingInt(Contradiction::people)
                .reversed()
                .thenComparing(Contradiction::conflict, Conflict.ORDER));
  }

  private static Contradiction contradiction(Collection<Otherwise> told, int toldAtAll) {
    Conflict example = told.stream().min(MOST_PEOPLE_FIRST).orElseThrow().conflict();
    Set<String> people = new TreeSet<>();
    told.forEach(each -> people.addAll(each.people()));
    return new Contradiction(example, people.size(), toldAtAll);
  }
}
