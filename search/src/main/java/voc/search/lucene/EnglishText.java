package voc.search.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;
import voc.search.TextAnalysis;
import voc.search.vocabulary.Rewording;
import voc.search.vocabulary.SynonymRules;

/**
 * English words to terms: Unicode word breaks, possessive {@code 's} off, lower case, accents off,
 * stop words out, Porter's stems (1980). Like Lucene's {@code EnglishAnalyzer}, save that {@code
 * no} and {@code not} stay, since "no heat" and "heat" are different matters, and that typographic
 * apostrophes count as plain ones. Thread-safe.
 */
public final class EnglishText implements TextAnalysis {
  /** Lucene's English stop words without {@code no} and {@code not}. */
  private static final Set<String> STOP_WORDS =
      words(
          "a an and are as at be but by for if in into is it of on or such that the their then there"
              + " these they this to was will with");

  /** Marks that redaction leaves, as in {@code [PHONE]}: somebody's data, nobody's subject. */
  private static final Pattern REDACTION_MARK =
      Pattern.compile("\\[[A-Z][A-Z_ ]*(?:-[0-9a-f]{1,12})?]");

  /**
   * Numbers of telephones, cases, post codes: as little a subject. Three digits may be: 311, 911.
   */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\b[0-9]{5,}\\b");

  private static final NormalizeCharMap APOSTROPHES = apostrophes();

  private final Analyzer searchAnalyzer = new Chain(STOP_WORDS);
  private final Analyzer contentAnalyzer = new Chain(QuestionWords.NO_CONTENT);
  private final Synonyms synonyms = new Synonyms(words -> terms(contentAnalyzer, words));
  private final @Nullable Rewording rewording;

  /** Text that is read with the built-in synonyms alone. */
  public EnglishText() {
    rewording = null;
  }

  private EnglishText(SynonymRules rules) {
    rewording = new Rewording(rules, new EnglishText());
  }

  /**
   * Text that is read with rules beside the built-in synonyms.
   *
   * @param rules what the organisation accepted
   */
  public static EnglishText with(SynonymRules rules) {
    return rules.isEmpty() ? new EnglishText() : new EnglishText(rules);
  }

  /** The analyzer of the index and of its queries. */
  Analyzer searchAnalyzer() {
    return searchAnalyzer;
  }

  @Override
  public List<String> contentTerms(String text) {
    String unmarked = REDACTION_MARK.matcher(text).replaceAll(" ");
    String numberless = LONG_NUMBER.matcher(unmarked).replaceAll(" ");
    String words = rewording == null ? numberless : rewording.of(numberless);
    return synonyms.replace(terms(contentAnalyzer, words));
  }

  /**
   * A word as the index knows it.
   *
   * @param term stemmed
   * @param position of the word in its text, from 1; stop words have one, too
   */
  public record IndexTerm(String term, int position) {}

  /** The words of a text as the index of mentions knows them, in order. */
  public List<IndexTerm> indexTerms(String text) {
    List<IndexTerm> terms = new ArrayList<>();
    try (TokenStream stream = searchAnalyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = 0;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        terms.add(new IndexTerm(term.toString(), position));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot analyse text held in memory", e);
    }
    return List.copyOf(terms);
  }

  private static List<String> terms(Analyzer analyzer, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot analyse text held in memory", e);
    }
    return List.copyOf(terms);
  }

  static Set<String> words(String spaced) {
    return Stream.of(spaced.toLowerCase(Locale.ROOT).split("\\s+"))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static NormalizeCharMap apostrophes() {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    map.add("’", "'");
    map.add("‘", "'");
    map.add("`", "'");
    return map.build();
  }

  private static final class Chain extends Analyzer {
    private final CharArraySet dropped;

    Chain(Set<String> dropped) {
      this.dropped = CharArraySet.unmodifiableSet(new CharArraySet(dropped, false));
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
      return new MappingCharFilter(APOSTROPHES, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      StandardTokenizer words = new StandardTokenizer();
      TokenStream terms = new EnglishPossessiveFilter(words);
      terms = new LowerCaseFilter(terms);
      terms = new ASCIIFoldingFilter(terms);
      terms = new StopFilter(terms, dropped);
      return new TokenStreamComponents(words, new PorterStemFilter(terms));
    }
  }
}
