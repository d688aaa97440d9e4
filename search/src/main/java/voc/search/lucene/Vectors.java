package voc.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import voc.core.TextVector;

/** The vectors of an index. */
final class Vectors {
  private Vectors() {}

  /** Whether any document has one. */
  static boolean anyIn(IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      ByteVectorValues values = leaf.reader().getByteVectorValues(MentionDocument.VECTOR);
      if (values != null && values.size() > 0) {
        return true;
      }
    }
    return false;
  }

  /** The vector of a document, if it has one. */
  static Optional<TextVector> of(int doc, IndexReader reader) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    ByteVectorValues values = leaf.reader().getByteVectorValues(MentionDocument.VECTOR);
    int inLeaf = doc - leaf.docBase;
    return values != null && values.advance(inLeaf) == inLeaf
        ? Optional.of(TextVector.ofBytes(values.vectorValue()))
        : Optional.empty();
  }

  /** The direction of the sum of directions; none of no vectors or of such as add up to nothing. */
  static Optional<TextVector> mean(List<TextVector> vectors) {
    if (vectors.isEmpty()) {
      return Optional.empty();
    }
    float[] sum = new float[vectors.get(0).size()];
    for (TextVector vector : vectors) {
      float[] unit = vector.unit();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += unit[i];
      }
    }
    for (float number : sum) {
      if (number != 0) {
        return Optional.of(TextVector.of(sum));
      }
    }
    return Optional.empty();
  }
}
