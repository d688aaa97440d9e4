package voc.jobs.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.jobs.bench.MadeUpMentions.MadeUp;
import voc.search.IndexedMention;
import voc.search.lucene.EnglishText;

/**
 * A fixed list of searches of eight kinds, as many of each: a frequent word, a rare word, two
 * words, three or four words, a phrase, and a frequent word with a filter by department, topic or
 * month. All are taken from the mentions, so that each finds something.
 */
final class BenchQueries {
  private static final long SEED = 97;
  private static final int FREQUENT = 60;

  private final List<IndexedMention> mentions;
  private final EnglishText text = new EnglishText();
  private final SplittableRandom chance = new SplittableRandom(SEED);
  private final Map<String, Boolean> known = new TreeMap<>();
  private final List<String> frequent;
  private final List<String> rare;

  private BenchQueries(List<IndexedMention> mentions) {
    this.mentions = mentions;
    Map<String, Integer> counts = new TreeMap<>();
    for (IndexedMention mention : mentions) {
      for (String word : new LinkedHashSet<>(words(mention))) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    List<String> words = new ArrayList<>(counts.keySet());
    words.sort(Comparator.comparing((String word) -> -counts.getOrDefault(word, 0)));
    this.frequent = words.subList(0, Math.min(FREQUENT, words.size()));
    this.rare = words.subList(words.size() / 2, words.size());
  }

  /** {@code each} searches of each kind. */
  static List<BenchQuery> of(List<MadeUp> mentions, int each) {
    return new BenchQueries(mentions.stream().map(MadeUp::mention).toList()).queries(each);
  }

  private List<BenchQuery> queries(int each) {
    List<BenchQuery> queries = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      queries.add(BenchQuery.of(frequent.get(i % frequent.size())));
      queries.add(BenchQuery.of(rare.get(chance.nextInt(rare.size()))));
      queries.add(someOf(2));
      queries.add(someOf(3 + i % 2));
      queries.add(phrase());
      queries.add(filtered(Filter.DEPARTMENT));
      queries.add(filtered(Filter.TOPIC));
      queries.add(filtered(Filter.MONTH));
    }
    return queries;
  }

  private enum Filter {
    DEPARTMENT,
    TOPIC,
    MONTH
  }

  private BenchQuery someOf(int count) {
    while (true) {
      List<String> words = words(any());
      if (words.size() >= count) {
        Set<String> chosen = new LinkedHashSet<>();
        while (chosen.size() < count && chosen.size() < new LinkedHashSet<>(words).size()) {
          chosen.add(words.get(chance.nextInt(words.size())));
        }
        return new BenchQuery(List.copyOf(chosen), null, null, null);
      }
    }
  }

  private BenchQuery phrase() {
    while (true) {
      String[] words = plain(any().text()).split(" ", -1);
      int at = chance.nextInt(words.length);
      int end = Math.min(words.length, at + 2 + chance.nextInt(2));
      String phrase = String.join(" ", List.of(words).subList(at, end));
      if (text.indexTerms(phrase).size() >= 2) {
        return BenchQuery.of(phrase);
      }
    }
  }

  private BenchQuery filtered(Filter filter) {
    while (true) {
      IndexedMention mention = any();
      List<String> words = words(mention).stream().filter(frequent::contains).toList();
      if (!words.isEmpty() && !mention.topics().isEmpty()) {
        BenchQuery query = BenchQuery.of(words.get(chance.nextInt(words.size())));
        return switch (filter) {
          case DEPARTMENT -> query.of(mention.department(), null, null);
          case TOPIC -> query.of(null, topic(mention), null);
          case MONTH -> query.of(null, null, mention.day().withDayOfMonth(1));
        };
      }
    }
  }

  /** A topic, or the one above it. */
  private @Nullable String topic(IndexedMention mention) {
    String topic = mention.topics().get(0);
    return chance.nextBoolean() ? topic : topic.substring(0, topic.indexOf('/'));
  }

  private IndexedMention any() {
    return mentions.get(chance.nextInt(mentions.size()));
  }

  /** Words that the index knows, as typed. */
  private List<String> words(IndexedMention mention) {
    List<String> words = new ArrayList<>();
    for (String word : plain(mention.text()).split(" ", -1)) {
      if (known.computeIfAbsent(word, each -> text.indexTerms(each).size() == 1)) {
        words.add(word);
      }
    }
    return words;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
  }
}
