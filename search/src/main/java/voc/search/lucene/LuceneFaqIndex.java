package voc.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import voc.core.FaqEntry;
import voc.search.faq.Coverage;
import voc.search.faq.Coverage.Candidate;
import voc.search.faq.FaqIndex;

/**
 * A FAQ in memory: BM25 finds candidates, {@link FaqTerms} says how much of the question each
 * covers. Thread-safe; entries in another order give the same coverage, with ties going by entry
 * id.
 */
public final class LuceneFaqIndex implements FaqIndex, AutoCloseable {
  private static final String QUESTION = "question";
  private static final String ANSWER = "answer";
  private static final int CANDIDATES = 10;
  private static final int RUNNERS_UP = 3;

  private final EnglishText text;
  private final List<FaqEntry> entries;
  private final FaqTerms terms;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /**
   * Indexes a FAQ.
   *
   * @throws IllegalArgumentException if two entries share an id
   */
  public LuceneFaqIndex(List<FaqEntry> faq) {
    this(faq, new EnglishText());
  }

  /**
   * Indexes a FAQ.
   *
   * @param text how FAQ and questions are read
   * @throws IllegalArgumentException if two entries share an id
   */
  public LuceneFaqIndex(List<FaqEntry> faq, EnglishText text) {
    this.text = text;
    entries = faq.stream().sorted(Comparator.comparing(FaqEntry::id)).toList();
    for (int i = 1; i < entries.size(); i++) {
      if (entries.get(i).id().equals(entries.get(i - 1).id())) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "FAQ entry id \"%s\" must be unique, got it at %s and at %s; rename one",
                entries.get(i).id(),
                entries.get(i - 1).provenance(),
                entries.get(i).provenance()));
      }
    }
    terms = new FaqTerms(entries, text);
    try {
      reader = DirectoryReader.open(index());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot index the FAQ in memory", e);
    }
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    searcher.setSimilarity(new BM25Similarity((float) FaqTerms.K1, (float) FaqTerms.B));
  }

  private ByteBuffersDirectory index() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      // Document numbers are places in the list of entries: added in order, never merged.
      for (FaqEntry entry : entries) {
        Document document = new Document();
        document.add(new TextField(QUESTION, terms(entry.question()), Field.Store.NO));
        document.add(new TextField(ANSWER, terms(entry.answer()), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    return directory;
  }

  private String terms(String words) {
    return String.join(" ", text.contentTerms(words));
  }

  @Override
  public Coverage coverage(String question) {
    List<String> content = text.contentTerms(question).stream().distinct().toList();
    FaqTerms.Asked asked = FaqTerms.Asked.of(question, text);
    List<Candidate> candidates = new ArrayList<>();
    for (ScoreDoc found : candidates(content)) {
      double coverage = terms.coverage(asked, found.doc);
      candidates.add(new Candidate(entries.get(found.doc), coverage));
    }
    // Stable: of entries that cover it alike, the one that BM25 prefers, and then the lower id.
    candidates.sort(Comparator.comparingDouble(Candidate::coverage).reversed());
    if (candidates.isEmpty()) {
      return new Coverage(null, 0, List.of(), content);
    }
    return new Coverage(
        candidates.get(0).entry(),
        candidates.get(0).coverage(),
        candidates.stream().skip(1).limit(RUNNERS_UP).toList(),
        content);
  }

  private List<ScoreDoc> candidates(List<String> asked) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    List<String> used = asked.stream().filter(terms::uses).toList();
    int clauses = Math.min(used.size(), IndexSearcher.getMaxClauseCount() / 2);
    for (String term : used.subList(0, clauses)) {
      Query inQuestion = new TermQuery(new Term(QUESTION, term));
      any.add(new BoostQuery(inQuestion, FaqTerms.QUESTION_WEIGHT), Occur.SHOULD);
      any.add(new TermQuery(new Term(ANSWER, term)), Occur.SHOULD);
    }
    try {
      return List.of(searcher.search(any.build(), CANDIDATES).scoreDocs);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot search the FAQ in memory", e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
