package voc.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/**
 * The values of all facets of each document, one after the other in memory: to count a document is
 * one look at one place, where reading its values from the index takes ten times as long. Some 20
 * bytes a document. Made once as many documents were counted as there are: who searches once does
 * not wait for it. Thread-safe.
 */
final class FacetColumns {
  /** The fields that are counted. */
  static final List<String> FIELDS =
      List.of(
          MentionDocument.CHANNEL,
          MentionDocument.DEPARTMENT,
          MentionDocument.TOPIC_TOP,
          MentionDocument.TOPIC,
          MentionDocument.SENTIMENT,
          MentionDocument.MARK,
          MentionDocument.MONTH);

  private final long documents;
  private final AtomicLong counted = new AtomicLong();
  private final Map<Integer, Segment> segments = new ConcurrentHashMap<>();

  FacetColumns(IndexReader reader) {
    this.documents = reader.maxDoc();
  }

  /** Tells that so many documents were counted. */
  void counted(long more) {
    counted.addAndGet(more);
  }

  /** The columns of a segment, or null as long as they do not pay, or have too many values. */
  @Nullable Segment of(LeafReaderContext leaf) throws IOException {
    Segment made = segments.get(leaf.ord);
    if (made != null || counted.get() < documents) {
      return made;
    }
    if (values(leaf.reader()) > Character.MAX_VALUE) {
      return null;
    }
    // Two threads may both make it: the same, once.
    segments.putIfAbsent(leaf.ord, Segment.of(leaf.reader()));
    return segments.get(leaf.ord);
  }

  private static long values(LeafReader reader) throws IOException {
    long values = 0;
    for (String field : FIELDS) {
      values += DocValues.getSortedSet(reader, field).getValueCount();
    }
    return values;
  }

  /**
   * All values of a segment's documents, of 65,535 different ones at most: half the memory is half
   * the time.
   *
   * @param values by number, of all fields one after the other
   * @param firsts number of each field's first value, and how many there are in all
   * @param starts where each document's numbers begin, and where the last one's end
   * @param numbers of the values
   */
  record Segment(List<String> values, int[] firsts, int[] starts, char[] numbers) {

    static Segment of(LeafReader reader) throws IOException {
      List<String> values = new ArrayList<>();
      int[] firsts = new int[FIELDS.size() + 1];
      int[] starts = new int[reader.maxDoc() + 1];
      for (int field = 0; field < FIELDS.size(); field++) {
        SortedSetDocValues column = DocValues.getSortedSet(reader, FIELDS.get(field));
        firsts[field] = values.size();
        for (long ordinal = 0; ordinal < column.getValueCount(); ordinal++) {
          values.add(column.lookupOrd(ordinal).utf8ToString());
        }
        for (int doc = column.nextDoc(); doc < reader.maxDoc(); doc = column.nextDoc()) {
          starts[doc + 1] += column.docValueCount();
        }
      }
      firsts[FIELDS.size()] = values.size();
      for (int doc = 0; doc < reader.maxDoc(); doc++) {
        starts[doc + 1] += starts[doc];
      }
      return new Segment(List.copyOf(values), firsts, starts, numbers(reader, firsts, starts));
    }

    private static char[] numbers(LeafReader reader, int[] firsts, int[] starts)
        throws IOException {
      char[] numbers = new char[starts[reader.maxDoc()]];
      int[] next = Arrays.copyOf(starts, reader.maxDoc());
      for (int field = 0; field < FIELDS.size(); field++) {
        SortedSetDocValues column = DocValues.getSortedSet(reader, FIELDS.get(field));
        for (int doc = column.nextDoc(); doc < reader.maxDoc(); doc = column.nextDoc()) {
          for (int left = column.docValueCount(); left > 0; left--) {
            numbers[next[doc]++] = (char) (firsts[field] + column.nextOrd());
          }
        }
      }
      return numbers;
    }
  }
}
