package voc.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import voc.core.FaqEntry;

/**
 * The Lucene index of a FAQ, in memory: a document of each entry, with its terms and the vector of
 * its question, and a document of each passage of its answer, with its vector. Finds candidates at
 * a cost that hardly grows with the FAQ: the vectors of each field are a navigable graph (Malkov
 * and Yashunin, HNSW, 2018). Thread-safe.
 */
final class FaqStore implements AutoCloseable {
  private static final String QUESTION = "question";
  private static final String ANSWER = "answer";
  private static final String QUESTION_VECTOR = "question_vector";
  private static final String PASSAGE_VECTOR = "passage_vector";
  private static final int CANDIDATES = 10;
  private static final int PASSAGES = 10;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final int[] entryOfDocument;

  private FaqStore(List<FaqEntry> entries, EnglishText text, @Nullable FaqPieces pieces) {
    List<Integer> owners = new ArrayList<>();
    try {
      reader = DirectoryReader.open(index(entries, text, pieces, owners));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot index the FAQ in memory", e);
    }
    entryOfDocument = owners.stream().mapToInt(Integer::intValue).toArray();
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    searcher.setSimilarity(new BM25Similarity((float) FaqTerms.K1, (float) FaqTerms.B));
  }

  /** Entries to be found by their words. */
  static FaqStore ofWords(List<FaqEntry> entries, EnglishText text) {
    return new FaqStore(entries, text, null);
  }

  /** Entries to be found by their words and by their meaning. */
  static FaqStore of(List<FaqEntry> entries, EnglishText text, FaqPieces pieces) {
    return new FaqStore(entries, text, pieces);
  }

  private static ByteBuffersDirectory index(
      List<FaqEntry> entries, EnglishText text, @Nullable FaqPieces pieces, List<Integer> owners)
      throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      // Document numbers are in the order of adding, since nothing is ever merged.
      for (int i = 0; i < entries.size(); i++) {
        writer.addDocument(document(entries.get(i), text, i, pieces));
        owners.add(i);
      }
      for (int i = 0; pieces != null && i < entries.size(); i++) {
        for (float[] passage : pieces.entry(i).passages()) {
          Document document = new Document();
          document.add(vector(PASSAGE_VECTOR, passage));
          writer.addDocument(document);
          owners.add(i);
        }
      }
    }
    return directory;
  }

  private static Document document(
      FaqEntry entry, EnglishText text, int place, @Nullable FaqPieces pieces) {
    Document document = new Document();
    document.add(terms(QUESTION, text, entry.question()));
    document.add(terms(ANSWER, text, FaqTerms.answer(entry)));
    if (pieces != null) {
      document.add(vector(QUESTION_VECTOR, pieces.entry(place).question().vector()));
    }
    return document;
  }

  private static Field terms(String field, EnglishText text, String words) {
    return new TextField(field, String.join(" ", text.contentTerms(words)), Field.Store.NO);
  }

  private static Field vector(String field, float[] vector) {
    return new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT);
  }

  /**
   * Places of the entries that BM25 prefers, the best first.
   *
   * @param terms that the FAQ uses
   */
  List<Integer> byWords(List<String> terms) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    int clauses = Math.min(terms.size(), IndexSearcher.getMaxClauseCount() / 2);
    for (String term : terms.subList(0, clauses)) {
      Query inQuestion = new TermQuery(new Term(QUESTION, term));
      any.add(new BoostQuery(inQuestion, FaqTerms.QUESTION_WEIGHT), Occur.SHOULD);
      any.add(new TermQuery(new Term(ANSWER, term)), Occur.SHOULD);
    }
    return search(any.build(), CANDIDATES);
  }

  /** Places of the entries whose question, or a passage of whose answer, is nearest. */
  Collection<Integer> byMeaning(float[] vector) {
    TreeSet<Integer> found = new TreeSet<>();
    found.addAll(search(new KnnFloatVectorQuery(QUESTION_VECTOR, vector, CANDIDATES), CANDIDATES));
    found.addAll(search(new KnnFloatVectorQuery(PASSAGE_VECTOR, vector, PASSAGES), PASSAGES));
    return found;
  }

  private List<Integer> search(Query query, int most) {
    try {
      List<Integer> found = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
        found.add(entryOfDocument[hit.doc]);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot search the FAQ in memory", e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the FAQ in memory", e);
    }
  }
}
