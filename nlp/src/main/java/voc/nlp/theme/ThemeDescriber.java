package voc.nlp.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Names themes by their most telling phrases and finds sentences that show what they are. */
final class ThemeDescriber {
  private static final int PHRASES = 5;
  private static final int EXAMPLES = 5;
  private static final int COUNTER_EXAMPLES = 3;

  /** Of a phrase less telling than this its frequency may be chance: 95 % of a normal's values. */
  private static final double TELLING = 1.96;

  private final List<ThemeSentence> sample;
  private final List<Vector> centred;
  private final ThemeModel model;
  private final Members members;
  private final Map<String, Integer> everywhere;
  private final int leastPeople;

  ThemeDescriber(
      List<ThemeSentence> sample,
      List<Vector> centred,
      ThemeModel model,
      Members members,
      ThemeOptions options) {
    this.sample = sample;
    this.centred = centred;
    this.model = model;
    this.members = members;
    this.everywhere = counts(IntStream.range(0, sample.size()).boxed().toList());
    this.leastPeople = options.leastPeople();
  }

  /** The themes by index. */
  List<FoundTheme> themes() {
    return IntStream.range(0, model.groups().size()).mapToObj(this::theme).toList();
  }

  private FoundTheme theme(int theme) {
    List<Integer> own = members.of(theme);
    List<String> telling = telling(own, model.groups().get(theme).phrases());
    List<String> said = telling.stream().map(phrase -> mostlySaid(phrase, own)).toList();
    return new FoundTheme(
        said.get(0),
        telling.get(0),
        said,
        List.copyOf(model.groups().get(theme).phrases()),
        Candidates.focus(own.stream().map(centred::get).toList()),
        nearest(theme, EXAMPLES, i -> members.isIn(i, theme)),
        nearest(theme, COUNTER_EXAMPLES, i -> !members.isIn(i, theme)));
  }

  private Map<String, Integer> counts(List<Integer> sentences) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int i : sentences) {
      sample.get(i).phrases().keySet().forEach(phrase -> counts.merge(phrase, 1, Integer::sum));
    }
    return counts;
  }

  /** How many people say each phrase in these sentences. */
  private Map<String, Integer> people(List<Integer> sentences) {
    Map<String, Set<String>> people = new TreeMap<>();
    for (int i : sentences) {
      for (String phrase : sample.get(i).phrases().keySet()) {
        people.computeIfAbsent(phrase, first -> new TreeSet<>()).add(sample.get(i).person());
      }
    }
    Map<String, Integer> counts = new TreeMap<>();
    people.forEach((phrase, said) -> counts.put(phrase, said.size()));
    return counts;
  }

  /**
   * The most telling phrases, none of which only adds or takes words from another, and each said by
   * as many people as a theme needs: what one person says again and again would tell of them. Where
   * no phrase is, the one of the group that most people say, who are at least {@link
   * ThemeOptions#phrasePeople} in all sentences.
   */
  private List<String> telling(List<Integer> own, Set<String> grouped) {
    Map<String, Integer> counts = counts(own);
    Map<String, Integer> people = people(own);
    counts.keySet().removeIf(phrase -> people.getOrDefault(phrase, 0) < leastPeople);
    List<String> chosen = new ArrayList<>();
    for (Telling.Scored each : Telling.ranked(counts, everywhere)) {
      boolean tells = chosen.isEmpty() || each.score() >= TELLING;
      if (tells
          && chosen.size() < PHRASES
          && chosen.stream().noneMatch(other -> repeats(other, each.phrase()))) {
        chosen.add(each.phrase());
      }
    }
    return chosen.isEmpty() ? List.of(mostSaid(grouped, people)) : chosen;
  }

  private static String mostSaid(Set<String> phrases, Map<String, Integer> people) {
    return phrases.stream()
        .max(
            Comparator.comparing((String phrase) -> people.getOrDefault(phrase, 0))
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  private static boolean repeats(String one, String other) {
    return within(one, other) || within(other, one);
  }

  private static boolean within(String part, String whole) {
    return (" " + whole + " ").contains(" " + part + " ");
  }

  /** How a phrase is mostly said in these sentences. */
  private String mostlySaid(String phrase, List<Integer> own) {
    Map<String, Integer> forms = new TreeMap<>();
    for (int i : own) {
      String form = sample.get(i).phrases().get(phrase);
      if (form != null) {
        forms.merge(form, 1, Integer::sum);
      }
    }
    return forms.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse(phrase);
  }

  /** The sentences nearest to a theme's middle, one of each person. */
  private List<FoundTheme.Example> nearest(int theme, int most, IntPredicate which) {
    Vector middle = model.groups().get(theme).middle();
    List<FoundTheme.Example> examples = new ArrayList<>();
    Set<String> people = new TreeSet<>();
    IntStream.range(0, sample.size())
        .filter(which)
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> -centred.get(i).dot(middle))
                .thenComparing(i -> sample.get(i).mention()))
        .forEach(
            i -> {
              if (examples.size() < most && people.add(sample.get(i).person())) {
                examples.add(
                    new FoundTheme.Example(sample.get(i).mention(), centred.get(i).dot(middle)));
              }
            });
    return examples;
  }
}
