package voc.search.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voc.core.FaqEntry;
import voc.search.TextVectors;

/**
 * Pairs a usage with the phrases of the FAQ that may mean the same, and gathers the evidence. Used
 * by one thread.
 */
final class Pairs {
  /** Ways of putting it that are looked at, the most asked first: the cost of a usage. */
  static final int WORDINGS = 5;

  /** Entries that the questions aim at, whose answers are read too. */
  private static final int ENTRIES = 4;

  /** Phrases that are tried in the place of a usage. */
  private static final int TRIED = 6;

  /** What a phrase of a question counts more than one of an answer in the choice of those tried. */
  private static final double ASKED = 0.05;

  /** From this likeness on a single word is the thing itself: "vehicle" is "car". */
  private static final double COMPLETE = 0.8;

  private final FaqWords faq;
  private final Wordings wordings;
  private final TextVectors vectors;
  private final Said said;
  private final Map<String, float[]> known = new HashMap<>();

  private record Aim(FaqWords.Entry entry, double value, double agents) {}

  private record Tried(Aim aim, List<String> terms, String words, boolean asked, double likeness) {
    double promise() {
      return likeness + aim.value() + aim.agents() + (asked ? ASKED : 0);
    }
  }

  Pairs(FaqWords faq, Wordings wordings, TextVectors vectors, Said said) {
    this.faq = faq;
    this.wordings = wordings;
    this.vectors = vectors;
    this.said = said;
  }

  /** Pairs of a usage, the one with the most evidence first. */
  List<Pair> of(Usage usage) {
    List<Uttered> uttered = uttered(usage);
    List<Aim> aims = aims(usage, uttered);
    return tried(usage, uttered, aims).stream()
        .map(tried -> pair(usage, uttered, aims, tried))
        .map(pair -> fuller(pair, uttered))
        .sorted(
            Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparing(Pair::words)
                .thenComparing(pair -> pair.entry().id()))
        .toList();
  }

  /** "lamp post" is "street light", not "light", unless people say "street" beside it. */
  private Pair fuller(Pair pair, List<Uttered> uttered) {
    if (pair.evidence().likeness() >= COMPLETE) {
      return pair;
    }
    Set<String> beside = new HashSet<>(pair.usage().terms());
    uttered.stream()
        .flatMap(one -> one.others().stream())
        .flatMap(word -> word.terms().stream())
        .filter(term -> isBeside(uttered, Set.of(term)))
        .forEach(beside::add);
    return faq.entries().stream()
        .filter(entry -> entry.entry().equals(pair.entry()))
        .flatMap(
            entry -> FaqWords.fuller(entry, wordings.of(pair.words()).terms(), beside).stream())
        .findFirst()
        .map(name -> new Pair(pair.usage(), name.getValue(), pair.entry(), pair.evidence()))
        .orElse(pair);
  }

  /** The pair of a usage and given words, with the entry that has them and is aimed at most. */
  Pair of(Usage usage, String words) {
    List<Uttered> uttered = uttered(usage);
    List<Aim> aims = aims(usage, uttered);
    List<String> terms = wordings.of(words).terms();
    Aim aim =
        aims.stream()
            .filter(one -> one.entry().terms().containsAll(terms))
            .findFirst()
            .orElse(aims.get(0));
    boolean asked = aim.entry().asked().containsKey(terms);
    return pair(usage, uttered, aims, tried(aim, terms, words, asked, vector(usage.form())));
  }

  /** A question with the usage, and where in it. */
  private record Uttered(Wording wording, Wording.Phrase phrase, double demand) {
    List<Wording.Word> others() {
      List<Wording.Word> others = new ArrayList<>();
      for (int i = 0; i < wording.words().size(); i++) {
        if ((i < phrase.first() || i > phrase.last()) && wording.words().get(i).hasContent()) {
          others.add(wording.words().get(i));
        }
      }
      return others;
    }
  }

  private List<Uttered> uttered(Usage usage) {
    return usage.asked().stream()
        .limit(WORDINGS)
        .map(
            asked -> {
              Wording wording = wordings.of(asked.text());
              Wording.Phrase phrase =
                  wording.phrases().stream()
                      .filter(found -> found.terms().equals(usage.terms()))
                      .findFirst()
                      .orElseThrow();
              return new Uttered(wording, phrase, asked.demand());
            })
        .toList();
  }

  private List<Aim> aims(Usage usage, List<Uttered> uttered) {
    List<Aim> aims = new ArrayList<>();
    for (FaqWords.Entry entry : faq.entries()) {
      float[] question = vector(entry.entry().question());
      aims.add(
          new Aim(
              entry,
              mean(uttered, one -> cosine(one.wording().text(), question)),
              said.from(usage, entry)));
    }
    aims.sort(
        Comparator.comparingDouble((Aim aim) -> aim.value() + aim.agents())
            .reversed()
            .thenComparing(aim -> aim.entry().entry().id()));
    return aims;
  }

  private List<Tried> tried(Usage usage, List<Uttered> uttered, List<Aim> aims) {
    float[] phrase = vector(usage.form());
    List<Tried> tried = new ArrayList<>();
    for (int i = 0; i < aims.size(); i++) {
      Aim aim = aims.get(i);
      aim.entry()
          .asked()
          .forEach((terms, words) -> tried.add(tried(aim, terms, words, true, phrase)));
      if (i < ENTRIES) {
        aim.entry()
            .answered()
            .forEach((terms, words) -> tried.add(tried(aim, terms, words, false, phrase)));
      }
    }
    return tried.stream()
        .filter(one -> isOther(usage, one) && !isBeside(uttered, Set.copyOf(one.terms())))
        .sorted(
            Comparator.comparingDouble(Tried::promise)
                .reversed()
                .thenComparing(Tried::words)
                .thenComparing(one -> one.aim().entry().entry().id()))
        .limit(TRIED)
        .toList();
  }

  private Tried tried(Aim aim, List<String> terms, String words, boolean asked, float[] phrase) {
    return new Tried(aim, terms, words, asked, cosine(words, phrase));
  }

  /** One within the other is a narrower or a wider thing, not the same. */
  private static boolean isOther(Usage usage, Tried tried) {
    return !usage.terms().containsAll(tried.terms()) && !tried.terms().containsAll(usage.terms());
  }

  /** Most who use the usage say one of the words beside it: then it is not in their place. */
  private static boolean isBeside(List<Uttered> uttered, Set<String> terms) {
    return mean(
            uttered,
            said ->
                said.others().stream()
                        .anyMatch(word -> word.terms().stream().anyMatch(terms::contains))
                    ? 1
                    : 0)
        > 0.5;
  }

  private Pair pair(Usage usage, List<Uttered> uttered, List<Aim> aims, Tried tried) {
    FaqEntry entry = tried.aim().entry().entry();
    float[] question = vector(entry.question());
    double next =
        aims.stream()
            .filter(aim -> aim.entry() != tried.aim().entry())
            .mapToDouble(Aim::value)
            .max()
            .orElse(0);
    return new Pair(
        usage,
        tried.words(),
        entry,
        new Pair.Evidence(
            tried.asked() ? 1 : 0,
            tried.likeness(),
            apart(usage, tried),
            tried.aim().value(),
            tried.aim().value() - next,
            mean(uttered, one -> cosine(after(one, tried), vector(one.wording().text()))),
            mean(uttered, one -> cosine(after(one, tried), question)) - tried.aim().value(),
            said.from(usage, tried.aim().entry()),
            said.naming(usage, tried.terms())));
  }

  private static String after(Uttered said, Tried tried) {
    return said.wording().with(said.phrase(), tried.words());
  }

  /** Likeness of what is left of two phrases without the words in common. */
  private double apart(Usage usage, Tried tried) {
    String one = without(usage.form(), tried.terms());
    String other = without(tried.words(), usage.terms());
    return cosine(one, vector(other));
  }

  private String without(String phrase, List<String> terms) {
    List<String> left = new ArrayList<>();
    for (Wording.Word word : wordings.of(phrase).words()) {
      if (word.terms().stream().noneMatch(terms::contains)) {
        left.add(word.form());
      }
    }
    return left.isEmpty() ? phrase : String.join(" ", left);
  }

  private interface Figure {
    double of(Uttered said);
  }

  /** The mean over all who asked. */
  private static double mean(List<Uttered> uttered, Figure figure) {
    double sum = 0;
    double demand = 0;
    for (Uttered said : uttered) {
      sum += said.demand() * figure.of(said);
      demand += said.demand();
    }
    return sum / demand;
  }

  private double cosine(String text, float[] other) {
    return TextVectors.cosine(vector(text), other);
  }

  private float[] vector(String text) {
    return known.computeIfAbsent(text, vectors::of);
  }
}
