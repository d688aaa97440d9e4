package voc.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountAnalyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** The Lucene queries of a query's words. */
final class WordQueries {
  /** Words this near one another, in places, count as standing together. */
  private static final int NEAR = 2;

  /** Weighs standing together above what a repeated single word can gain in BM25. */
  private static final float NEAR_BOOST = 4;

  /** Further words are passed over: nobody types as many, and Lucene refuses over 1,024 clauses. */
  private static final int MOST_CLAUSES = 64;

  /**
   * Terms of all words and quotes: what is beyond is passed over. A term counts once where it is
   * wanted and twice at most beside its neighbours, which stays below Lucene's 1,024 in a query.
   */
  private static final int MOST_TERMS = 128;

  private final List<Query> wanted = new ArrayList<>();
  private final List<Query> unwanted = new ArrayList<>();
  private final List<Query> near = new ArrayList<>();

  WordQueries(String typed, Analyzer analyzer) {
    // No word is a term or a pattern as typed: all go through the analyzer, which knows no syntax.
    QueryBuilder builder = new QueryBuilder(new LimitTokenCountAnalyzer(analyzer, MOST_TERMS));
    int terms = 0;
    @Nullable String previous = null;
    for (Words.Clause clause :
        Words.parse(typed).clauses().stream().distinct().limit(MOST_CLAUSES).toList()) {
      // One word may be several terms, as "e-mail" is: they must stand together.
      @Nullable Query query = builder.createPhraseQuery(MentionDocument.TEXT, clause.text());
      if (query == null) {
        continue;
      }
      terms += query instanceof PhraseQuery phrase ? phrase.getTerms().length : 1;
      if (clause.kind() == Words.Kind.UNWANTED) {
        unwanted.add(query);
        if (terms >= MOST_TERMS) {
          break;
        }
        continue;
      }
      wanted.add(query);
      if (previous != null) {
        addNear(builder, previous + " " + clause.text());
      }
      previous = clause.text();
      if (terms >= MOST_TERMS) {
        break;
      }
    }
  }

  private void addNear(QueryBuilder builder, String pair) {
    Query query = builder.createPhraseQuery(MentionDocument.TEXT, pair, NEAR);
    if (query instanceof PhraseQuery) {
      near.add(new BoostQuery(query, NEAR_BOOST));
    }
  }

  /** How many words or quotes are looked for. */
  int count() {
    return wanted.size();
  }

  /** What must not occur. */
  List<Query> unwanted() {
    return List.copyOf(unwanted);
  }

  /** Mentions with at least {@code least} of the words; those with words together score higher. */
  Query atLeast(int least) {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    wanted.forEach(query -> words.add(query, Occur.SHOULD));
    words.setMinimumNumberShouldMatch(least);
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(words.build(), Occur.MUST);
    near.forEach(pair -> query.add(pair, Occur.SHOULD));
    return query.build();
  }

  /** Any of the words: what a highlighter shows. */
  Query any() {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    wanted.forEach(query -> words.add(query, Occur.SHOULD));
    return words.build();
  }
}
