package voc.nlp.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The phrases that enough people said, with what they mean. */
final class Candidates {
  /** How much of a candidate's meaning is the phrase's own; the rest is its sentences'. */
  private static final double OWN = 0.5;

  private Candidates() {}

  /**
   * A phrase that may be part of a theme.
   *
   * @param words the phrase
   * @param people who said it
   * @param sentences indexes of the sentences that say it
   * @param meaning what it means, of length 1
   */
  record Candidate(String words, int people, Set<Integer> sentences, Vector meaning) {}

  /**
   * The candidates in order of their words.
   *
   * @param centred what is particular in each sentence
   * @param embedder gives a phrase its vector
   */
  static List<Candidate> of(
      List<ThemeSentence> sentences,
      List<Vector> centred,
      Background background,
      Function<String, Vector> embedder,
      ThemeOptions options) {
    Map<String, List<Integer>> sayings = sayings(sentences);
    List<String> chosen = chosen(sayings, sentences, background, options);
    if (chosen.isEmpty()) {
      return List.of();
    }
    List<Vector> own = chosen.stream().map(embedder).toList();
    Vector usual = Vector.mean(own);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      List<Integer> said = sayings.getOrDefault(chosen.get(i), List.of());
      List<Vector> around = said.stream().map(centred::get).toList();
      if (focus(around) >= options.leastFocus()) {
        Vector context = Vector.mean(around).unit();
        Vector meaning = background.without(own.get(i), usual).mixed(OWN, context, 1 - OWN);
        candidates.add(
            new Candidate(chosen.get(i), people(said, sentences), Set.copyOf(said), meaning));
      }
    }
    return candidates;
  }

  /** Mean cosine of all pairs of vectors of length 1; 1 for a single one. */
  static double focus(List<Vector> vectors) {
    double count = vectors.size();
    double length = count * Vector.mean(vectors).length();
    return count < 2 ? 1 : (length * length - count) / (count * (count - 1));
  }

  private static Map<String, List<Integer>> sayings(List<ThemeSentence> sentences) {
    Map<String, List<Integer>> sayings = new TreeMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      for (String phrase : sentences.get(i).phrases().keySet()) {
        sayings.computeIfAbsent(phrase, first -> new ArrayList<>()).add(i);
      }
    }
    return sayings;
  }

  private static List<String> chosen(
      Map<String, List<Integer>> sayings,
      List<ThemeSentence> sentences,
      Background background,
      ThemeOptions options) {
    Map<String, Integer> people = new TreeMap<>();
    sayings.forEach((phrase, said) -> people.put(phrase, people(said, sentences)));
    return people.entrySet().stream()
        .filter(phrase -> phrase.getValue() >= options.phrasePeople())
        .filter(phrase -> !background.isCommon(phrase.getKey()))
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> phrase) -> -phrase.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(options.mostCandidates())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static int people(List<Integer> said, List<ThemeSentence> sentences) {
    Set<String> people = new TreeSet<>();
    said.forEach(i -> people.add(sentences.get(i).person()));
    return people.size();
  }
}
