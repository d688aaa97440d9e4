package voc.search.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import voc.core.FaqEntry;
import voc.search.TextReader;
import voc.search.TextReading;
import voc.search.TextVectors;
import voc.search.faq.Coverage;
import voc.search.faq.Coverage.Candidate;
import voc.search.faq.CoverageModel;
import voc.search.faq.Evidence;
import voc.search.faq.FaqCandidate;
import voc.search.faq.FaqCandidates;
import voc.search.faq.FaqIndex;

/**
 * A FAQ in memory. With a reader of texts, {@link FaqStore} finds candidates by words and by
 * vectors, {@link FaqTerms} and {@link FaqPieces} say what speaks for each, and a model how likely
 * the best one answers. Without a reader, words alone: the value is then the share of the question
 * that is found, which is no probability.
 *
 * <p>Thread-safe; entries in another order give the same coverage, with ties going by entry id.
 */
public final class LuceneFaqIndex implements FaqIndex, FaqCandidates {
  private static final int RUNNERS_UP = 3;

  /**
   * The model compares each entry with its rivals: of one or two there is nothing to learn from,
   * and anything would seem answered. Words alone judge these.
   */
  private static final int FEWEST_ENTRIES = 3;

  private final EnglishText text;
  private final List<FaqEntry> entries;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> wordings = new HashMap<>();
  private final FaqTerms terms;
  private final FaqStore store;
  private final @Nullable Meaning meaning;

  /** What reading texts adds. */
  private record Meaning(TextReader reader, FaqPieces pieces, CoverageModel.ForFaq model) {}

  /**
   * Indexes the words of a FAQ.
   *
   * @throws IllegalArgumentException if two entries share an id
   */
  public LuceneFaqIndex(List<FaqEntry> faq) {
    this(faq, new EnglishText());
  }

  /** The same, with an analysis of words that may know further synonyms. */
  public LuceneFaqIndex(List<FaqEntry> faq, EnglishText text) {
    this(faq, text, null, null, null);
  }

  /** Indexes words and meaning of a FAQ, with the synonyms of every city alone. */
  public LuceneFaqIndex(List<FaqEntry> faq, TextReader reader, CoverageModel model) {
    this(faq, reader, model, new EnglishText());
  }

  /**
   * Indexes words and meaning of a FAQ.
   *
   * @param reader of its entries and of what will be asked
   * @param model that says how likely an entry answers
   * @param text makes terms of words
   * @throws IllegalArgumentException if two entries share an id
   */
  public LuceneFaqIndex(
      List<FaqEntry> faq, TextReader reader, CoverageModel model, EnglishText text) {
    this(faq, text, reader, model, null);
  }

  /** With a memory that indexes share while they are learned on. */
  LuceneFaqIndex(
      List<FaqEntry> faq,
      EnglishText text,
      @Nullable TextReader reader,
      @Nullable CoverageModel model,
      @Nullable PieceMemory memory) {
    this.text = text;
    entries = faq.stream().sorted(Comparator.comparing(FaqEntry::id)).toList();
    for (int i = 0; i < entries.size(); i++) {
      FaqEntry entry = entries.get(i);
      Integer other = places.put(entry.id(), i);
      if (other != null) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "FAQ entry id \"%s\" must be unique, got it at %s and at %s; rename one",
                entry.id(),
                entry.provenance(),
                entries.get(other).provenance()));
      }
      wordings.putIfAbsent(wording(entry.question()), i);
    }
    terms = new FaqTerms(entries, text);
    if (reader == null || model == null || entries.size() < FEWEST_ENTRIES) {
      meaning = null;
      store = FaqStore.ofWords(entries, text);
    } else {
      FaqPieces pieces = new FaqPieces(entries, reader, memory);
      CoverageModel.ForFaq judge =
          model.forFaq(
              entries,
              entry ->
                  pieces.entry(Objects.requireNonNull(places.get(entry.id()))).question().vector());
      meaning = new Meaning(reader, pieces, judge);
      store = FaqStore.of(entries, text, pieces);
    }
  }

  @Override
  public Coverage coverage(String question) {
    return meaning == null
        ? byWords(question)
        : coverage(question, meaning.reader().read(question));
  }

  @Override
  public Coverage coverage(String question, TextReading reading) {
    if (meaning == null) {
      return byWords(question);
    }
    List<String> content = content(question);
    if (content.isEmpty()) {
      return new Coverage(null, 0, List.of(), content, content);
    }
    List<Candidate> ranked = meaning.model().ranked(question, reading, this);
    return coverage(question, content, ranked);
  }

  private Coverage byWords(String question) {
    List<String> content = content(question);
    FaqTerms.Asked asked = FaqTerms.Asked.of(question, content);
    List<Candidate> candidates = new ArrayList<>();
    for (int found : store.byWords(content.stream().filter(terms::uses).toList())) {
      candidates.add(new Candidate(entries.get(found), terms.coverage(asked, found)));
    }
    // Stable: of entries that cover it alike, the one that BM25 prefers, and then the lower id.
    candidates.sort(Comparator.comparingDouble(Candidate::coverage).reversed());
    return coverage(question, content, candidates);
  }

  /** Coverage with the best one first; whoever asks in the entry's own words finds the entry. */
  private Coverage coverage(String question, List<String> content, List<Candidate> ranked) {
    List<Candidate> candidates = new ArrayList<>(ranked);
    Integer same = content.isEmpty() ? null : wordings.get(wording(question));
    if (same != null) {
      candidates.removeIf(each -> each.entry().equals(entries.get(same)));
      candidates.add(0, new Candidate(entries.get(same), 1));
    }
    if (candidates.isEmpty()) {
      return new Coverage(null, 0, List.of(), content, terms.missing(content, -1));
    }
    FaqEntry best = candidates.get(0).entry();
    return new Coverage(
        best,
        candidates.get(0).coverage(),
        candidates.stream().skip(1).limit(RUNNERS_UP).toList(),
        content,
        terms.missing(content, places.getOrDefault(best.id(), -1)));
  }

  @Override
  public Asked candidates(String question, TextReading reading, Collection<String> besides) {
    if (meaning == null) {
      throw new IllegalStateException("an index of words alone has no evidence of meaning");
    }
    List<String> content = content(question);
    TreeSet<Integer> found = new TreeSet<>();
    found.addAll(store.byWords(content.stream().filter(terms::uses).toList()));
    found.addAll(store.byMeaning(reading.vector()));
    for (String id : besides) {
      Integer place = places.get(id);
      if (place != null) {
        found.add(place);
      }
    }
    FaqTerms.Asked asked = FaqTerms.Asked.of(question, content);
    FaqPieces pieces = meaning.pieces();
    double[] weights = pieces.weights(reading);
    Iterator<FaqPieces.Match> matches = pieces.matches(reading, weights, found).iterator();
    List<FaqCandidate> candidates = new ArrayList<>();
    for (int entry : found) {
      candidates.add(candidate(asked, reading, matches.next(), entry, pieces));
    }
    return new Asked(candidates, pieces.unknown(reading));
  }

  private FaqCandidate candidate(
      FaqTerms.Asked asked,
      TextReading reading,
      FaqPieces.Match match,
      int entry,
      FaqPieces pieces) {
    double[] evidence = new double[Evidence.values().length];
    evidence[Evidence.ASKED_IN_ENTRY.ordinal()] = match.askedInEntry();
    evidence[Evidence.ENTRY_IN_ASKED.ordinal()] = match.entryInAsked();
    evidence[Evidence.ASKED_IN_ENTRY_LAST.ordinal()] = match.askedInEntryLast();
    evidence[Evidence.ENTRY_IN_ASKED_LAST.ordinal()] = match.entryInAskedLast();
    evidence[Evidence.COSINE.ordinal()] =
        TextVectors.cosine(reading.vector(), pieces.entry(entry).question().vector());
    evidence[Evidence.PASSAGE.ordinal()] = pieces.passage(reading.vector(), entry);
    if (!asked.terms().isEmpty()) {
      evidence[Evidence.ALIKE.ordinal()] = terms.alike(asked, entry);
      evidence[Evidence.FOUND.ordinal()] = terms.found(asked, entry);
    }
    return new FaqCandidate(entries.get(entry), evidence, match.weakest());
  }

  private List<String> content(String question) {
    return text.contentTerms(question).stream().distinct().toList();
  }

  /** What two questions share that are the same but for letter case and marks. */
  private static String wording(String question) {
    return question.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  @Override
  public void close() {
    store.close();
  }
}
