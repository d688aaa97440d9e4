package voc.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import voc.search.MentionResults.Facets;
import voc.search.MentionResults.ValueCount;

/**
 * Counts what a search finds, in all and by each value of each facet. Ordinals are counted segment
 * by segment and only then turned to values, so that the cost is one array step for each value of
 * each hit, and no ordinal map over shards is needed.
 */
final class FacetCounts extends SimpleCollector {
  private final FacetColumns columns;
  private final Map<String, Map<String, Long>> counts = new TreeMap<>();
  private final List<Segment> segments = new ArrayList<>();
  private Segment current = Segment.NONE;
  private long total;

  private FacetCounts(FacetColumns columns) {
    this.columns = columns;
  }

  static CollectorManager<FacetCounts, FacetCounts> manager(FacetColumns columns) {
    return new CollectorManager<>() {
      @Override
      public FacetCounts newCollector() {
        return new FacetCounts(columns);
      }

      @Override
      public FacetCounts reduce(Collection<FacetCounts> parts) throws IOException {
        FacetCounts all = new FacetCounts(columns);
        for (FacetCounts part : parts) {
          all.add(part);
        }
        columns.counted(all.total);
        return all;
      }
    };
  }

  /**
   * Counts these documents.
   *
   * @param docs numbers in the whole index, in any order, each once
   */
  static FacetCounts of(List<Integer> docs, IndexReader reader, FacetColumns columns)
      throws IOException {
    List<Integer> ordered = docs.stream().sorted().toList();
    FacetCounts part = new FacetCounts(columns);
    int at = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      if (at < ordered.size() && ordered.get(at) < end) {
        part.doSetNextReader(leaf);
        while (at < ordered.size() && ordered.get(at) < end) {
          part.collect(ordered.get(at++) - leaf.docBase);
        }
      }
    }
    return manager(columns).reduce(List.of(part));
  }

  /** All that was found. */
  long total() {
    return total;
  }

  Facets facets() {
    return new Facets(
        ordered(MentionDocument.CHANNEL),
        ordered(MentionDocument.DEPARTMENT),
        ordered(MentionDocument.TOPIC_TOP),
        ordered(MentionDocument.TOPIC),
        ordered(MentionDocument.SENTIMENT),
        ordered(MentionDocument.MARK),
        ordered(MentionDocument.MONTH));
  }

  private List<ValueCount> ordered(String field) {
    return counts.getOrDefault(field, Map.of()).entrySet().stream()
        .map(count -> new ValueCount(count.getKey(), count.getValue()))
        .sorted(
            Comparator.comparingLong(ValueCount::count).reversed().thenComparing(ValueCount::value))
        .toList();
  }

  private void add(FacetCounts part) throws IOException {
    total += part.total;
    for (Segment segment : part.segments) {
      segment.addTo(counts);
    }
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    FacetColumns.Segment inMemory = columns.of(context);
    current = inMemory == null ? new Stored(context) : new InMemory(inMemory);
    segments.add(current);
  }

  @Override
  public void collect(int doc) throws IOException {
    total++;
    current.count(doc);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  /** Counts by value in one segment. */
  private interface Segment {
    Segment NONE =
        new Segment() {
          @Override
          public void count(int doc) {}

          @Override
          public void addTo(Map<String, Map<String, Long>> counts) {}
        };

    void count(int doc) throws IOException;

    /** Adds the counts by field and value. */
    void addTo(Map<String, Map<String, Long>> counts) throws IOException;
  }

  private static void add(
      Map<String, Map<String, Long>> counts, String field, String value, long count) {
    if (count > 0) {
      counts.computeIfAbsent(field, first -> new TreeMap<>()).merge(value, count, Long::sum);
    }
  }

  /** Of values in memory. */
  private static final class InMemory implements Segment {
    private final FacetColumns.Segment columns;
    private final int[] starts;
    private final char[] numbers;
    private final int[] byNumber;

    InMemory(FacetColumns.Segment columns) {
      this.columns = columns;
      this.starts = columns.starts();
      this.numbers = columns.numbers();
      this.byNumber = new int[columns.values().size()];
    }

    @Override
    public void count(int doc) {
      for (int at = starts[doc]; at < starts[doc + 1]; at++) {
        byNumber[numbers[at]]++;
      }
    }

    @Override
    public void addTo(Map<String, Map<String, Long>> counts) {
      for (int field = 0; field < FacetColumns.FIELDS.size(); field++) {
        for (int number = columns.firsts()[field]; number < columns.firsts()[field + 1]; number++) {
          add(
              counts,
              FacetColumns.FIELDS.get(field),
              columns.values().get(number),
              byNumber[number]);
        }
      }
    }
  }

  /** Of values as they stand in the index. */
  private static final class Stored implements Segment {
    private final List<SortedSetDocValues> columns = new ArrayList<>();
    private final List<long[]> byOrdinal = new ArrayList<>();

    Stored(LeafReaderContext context) throws IOException {
      for (String field : FacetColumns.FIELDS) {
        SortedSetDocValues values = DocValues.getSortedSet(context.reader(), field);
        columns.add(values);
        byOrdinal.add(new long[Math.toIntExact(values.getValueCount())]);
      }
    }

    @Override
    public void count(int doc) throws IOException {
      for (int field = 0; field < columns.size(); field++) {
        SortedSetDocValues values = columns.get(field);
        if (values.advanceExact(doc)) {
          for (int left = values.docValueCount(); left > 0; left--) {
            byOrdinal.get(field)[Math.toIntExact(values.nextOrd())]++;
          }
        }
      }
    }

    @Override
    public void addTo(Map<String, Map<String, Long>> counts) throws IOException {
      for (int field = 0; field < columns.size(); field++) {
        long[] found = byOrdinal.get(field);
        for (int ordinal = 0; ordinal < found.length; ordinal++) {
          if (found[ordinal] > 0) {
            String value = columns.get(field).lookupOrd(ordinal).utf8ToString();
            add(counts, FacetColumns.FIELDS.get(field), value, found[ordinal]);
          }
        }
      }
    }
  }
}
