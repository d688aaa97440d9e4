package voc.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/** Documents by mention id, and in order of it. Thread-safe. */
final class MentionIds implements Comparator<Integer> {
  private final IndexReader reader;

  MentionIds(IndexReader reader) {
    this.reader = reader;
  }

  @Override
  public int compare(Integer one, Integer other) {
    LeafReaderContext leaf = leaf(one);
    // A shard is in order of id.
    return leaf.equals(leaf(other))
        ? Integer.compare(one, other)
        : id(one, leaf).compareTo(id(other, leaf(other)));
  }

  private LeafReaderContext leaf(int doc) {
    return reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
  }

  private static BytesRef id(int doc, LeafReaderContext leaf) {
    try {
      SortedDocValues ids = DocValues.getSorted(leaf.reader(), MentionDocument.ID);
      ids.advanceExact(doc - leaf.docBase);
      return BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mention with this id, and those of the feedback with this id. */
  static Query named(String id) {
    // A mention's id is its feedback's with # and a place behind it; $ is what comes after #.
    return new BooleanQuery.Builder()
        .add(
            SortedDocValuesField.newSlowExactQuery(MentionDocument.ID, new BytesRef(id)),
            Occur.SHOULD)
        .add(
            SortedDocValuesField.newSlowRangeQuery(
                MentionDocument.ID, new BytesRef(id + "#"), new BytesRef(id + "$"), true, false),
            Occur.SHOULD)
        .build();
  }

  /** Documents of a query in order of id, at most {@code most}. */
  List<Integer> docs(Query query, int most, IndexSearcher searcher) throws IOException {
    List<Integer> docs = new ArrayList<>();
    for (ScoreDoc each : searcher.search(query, most).scoreDocs) {
      docs.add(each.doc);
    }
    docs.sort(this);
    return docs;
  }
}
